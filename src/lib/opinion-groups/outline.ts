/** A place on the map, from 0 to 100 both ways. */
export type Spot = readonly [across: number, up: number]

/** The corners of the smallest outline without a dent around some places, in order (Andrew's monotone chain). Fewer than three places give themselves. */
export function outlineOf(places: readonly Spot[]): Spot[] {
  const sorted = [...places].sort(([ax, ay], [bx, by]) => ax - bx || ay - by)
  const once = sorted.filter((place, n) => n === 0 || place[0] !== sorted[n - 1]![0] || place[1] !== sorted[n - 1]![1])
  if (once.length < 3) return once
  const half = (from: readonly Spot[]): Spot[] => {
    const kept: Spot[] = []
    for (const place of from) {
      while (kept.length >= 2 && turn(kept.at(-2)!, kept.at(-1)!, place) <= 0) kept.pop()
      kept.push(place)
    }
    return kept.slice(0, -1)
  }
  return [...half(once), ...half(once.toReversed())]
}

/** Above 0 where the way from one place over another to a third turns left. */
const turn = ([ax, ay]: Spot, [bx, by]: Spot, [cx, cy]: Spot): number => (bx - ax) * (cy - ay) - (by - ay) * (cx - ax)
