/** "1.000 Hari Pertama Kehidupan (HPK)" → "1-000-hari-pertama-kehidupan-hpk": a name as part of an address. */
export function slugify(name: string): string {
  return name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "");
}
