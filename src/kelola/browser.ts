import { GitHubBackend } from "decap-cms-backend-github";
import { GitLabBackend } from "decap-cms-backend-gitlab";
import { ProxyBackend } from "decap-cms-backend-proxy";
import { DecapCmsCore as CMS, type CmsBackendClass, type CmsMediaLibrary } from "decap-cms-core";
import datetime from "decap-cms-widget-datetime";
import list from "decap-cms-widget-list";
import number from "decap-cms-widget-number";
import object from "decap-cms-widget-object";
import select from "decap-cms-widget-select";
import string from "decap-cms-widget-string";
import text from "decap-cms-widget-text";
import type { Susunan } from "./config.ts";
import { articleFormat, yamlFormat } from "./format.ts";
import type { Form } from "./merge.ts";
import { phrases, workflowPhrases } from "./phrases.ts";
import { tellChecks } from "./told.ts";

const backends = { github: GitHubBackend, gitlab: GitLabBackend, proxy: ProxyBackend };
/** Pictures are put into the repository by hand: nothing opens, and the button for it goes. */
const noPictures = { name: "tanpa", init: () => ({ show() {}, hide() {}, enableStandalone: () => false }) } as CmsMediaLibrary;

const { config, forms, periksa } = (await (await fetch("susunan.json")).json()) as Susunan;
for (const [name, backend] of Object.entries(backends)) CMS.registerBackend(name, backend as CmsBackendClass);
for (const widget of [datetime, list, number, object, select, string, text]) CMS.registerWidget(widget.Widget());
for (const [name, form] of Object.entries(forms) as [string, Form][]) {
  const isArticle = config.collections.some((one) => one.name === name && (one.extension ?? one.files?.[0]?.file.split(".").at(-1)) === "mdx");
  if (isArticle) CMS.registerCustomFormat(name, "mdx", articleFormat(form));
  else CMS.registerCustomFormat(name, "yaml", yamlFormat(form));
}
CMS.registerLocale("id", config.publish_mode === "editorial_workflow" ? workflowPhrases : phrases);
CMS.registerMediaLibrary(noPictures);
if (periksa !== undefined) tellChecks(periksa);
CMS.init({ config });
