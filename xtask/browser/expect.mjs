// Says what was wanted and what was there instead.

export function expect(text, part) {
  if (!text.includes(part)) throw new Error(`wanted «${part}», found «${text.trim().slice(0, 200)}»`);
}

export function expectEqual(found, wanted, what) {
  if (found !== wanted) throw new Error(`${what}: wanted ${wanted}, found ${found}`);
}
