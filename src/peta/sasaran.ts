/** The room that an area takes on the screen, by its middle, in pixels. */
export interface Room {
  kode: string;
  x: number;
  y: number;
  width: number;
  height: number;
}

/** What a finger needs. */
const target = 44;
const reach = target / 2;
const isSmall = ({ width, height }: Room) => Math.max(width, height) < target;
const hasRoom = ({ width, height }: Room) => Math.min(width, height) >= 2 * target;

/**
 * The area that a finger means at a point: the one it hits; but around the middle of a small one that small
 * one, unless the area hit has no room to be hit elsewhere; and beside the land the nearest shore.
 * `areaAt` tells what lies exactly at a point.
 */
export function areaUnderFinger({ x, y }: { x: number; y: number }, areaAt: (x: number, y: number) => string, rooms: readonly Room[]): string {
  const hit = areaAt(x, y);
  if (rooms.some((room) => room.kode === hit && !hasRoom(room))) return hit;
  const away = (room: Room) => Math.hypot(room.x - x, room.y - y);
  const [nearest] = rooms.filter((room) => isSmall(room) && away(room) <= reach).sort((a, b) => away(a) - away(b));
  return nearest?.kode ?? (hit || shoreNear(x, y, areaAt));
}

/** What lies nearest around a point, looked for in widening circles. */
function shoreNear(x: number, y: number, areaAt: (x: number, y: number) => string): string {
  for (let radius = 5.5; radius <= reach; radius += 5.5) {
    for (let angle = 0; angle < 6.3; angle += 0.4) {
      const kode = areaAt(x + radius * Math.cos(angle), y + radius * Math.sin(angle));
      if (kode !== "") return kode;
    }
  }
  return "";
}
