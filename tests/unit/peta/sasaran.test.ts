import { expect, test } from "vitest";
import { areaUnderFinger } from "../../../src/peta/sasaran.ts";

/** A large area left of x = 100 with two small ones and a narrow one in it, and water to the right. */
const rooms = [
  { kode: "besar", x: 50, y: 100, width: 100, height: 200 }, { kode: "kecil", x: 50, y: 50, width: 10, height: 10 },
  { kode: "mungil", x: 80, y: 50, width: 10, height: 10 }, { kode: "sempit", x: 50, y: 64, width: 60, height: 6 },
];
const areaAt = (x: number, y: number) =>
  rooms.slice(1).find((room) => Math.abs(room.x - x) <= room.width / 2 && Math.abs(room.y - y) <= room.height / 2)?.kode ?? (x <= 100 ? "besar" : "");
const meant = (x: number, y: number) => areaUnderFinger({ x, y }, areaAt, rooms);

test("A finger on an area means it, however near another one is", () => {
  expect([meant(10, 10), meant(50, 50), meant(76, 50)]).toEqual(["besar", "kecil", "mungil"]);
});

test("A finger on an area that is too narrow to be hit elsewhere means it, however near a small one is", () => {
  expect([meant(50, 64), meant(50, 58)]).toEqual(["sempit", "kecil"]);
});

test("A finger within 22 pixels of the middle of a small area means that one: its target is 44 pixels wide", () => {
  expect([meant(50, 71), meant(29, 50), meant(50, 73), meant(27, 50)]).toEqual(["kecil", "kecil", "besar", "besar"]);
});

test("A finger between two small areas means the nearer one", () => {
  expect([meant(63, 50), meant(67, 50)]).toEqual(["kecil", "mungil"]);
});

test("A finger beside the land means the shore within 22 pixels, and nothing farther out", () => {
  expect([meant(105, 90), meant(121, 90), meant(140, 90)]).toEqual(["besar", "besar", ""]);
});
