import type { JelajahLayer, JelajahView } from "../peta/jelajah.ts";

/** The three native lists above the map. */
export interface Selects {
  layer: HTMLSelectElement;
  indikator: HTMLSelectElement;
  round: HTMLSelectElement;
}

/** Fills the lists for what is drawn: the layers there are, the figures of this one, the rounds of that figure. */
export function fillSelects({ layer, indikator, round }: Selects, layers: readonly JelajahLayer[], active: JelajahLayer, view: JelajahView): void {
  fill(layer, layers.map(({ name, nama }) => ({ value: name, text: nama })), active.name);
  const names = [...new Set(active.views.map((other) => other.indikator))];
  fill(indikator, names.map((name) => ({ value: name, text: name })), view.indikator);
  fill(round, roundsOf(active, view.indikator).map((other) => ({ value: idOf(other), text: other.round })), idOf(view));
}

/** The view that the lists now ask for: the round chosen, or another figure's round of the same name, or its latest. */
export function viewOf({ indikator, round }: Selects, active: JelajahLayer, before: JelajahView): JelajahView {
  const views = roundsOf(active, indikator.value);
  const wanted = indikator.value === before.indikator ? (view: JelajahView) => idOf(view) === round.value : (view: JelajahView) => view.round === before.round;
  return views.find(wanted) ?? views.at(-1) ?? before;
}

const idOf = ({ ids }: JelajahView) => ids[0] ?? "";
const roundsOf = ({ views }: JelajahLayer, indikator: string) => views.filter((view) => view.indikator === indikator);

function fill(select: HTMLSelectElement, options: readonly { value: string; text: string }[], value: string): void {
  select.replaceChildren(...options.map((option) => new Option(option.text, option.value)));
  select.value = value;
}
