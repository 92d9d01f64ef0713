import { brand } from './brand.ts'
import { hall } from './hall.ts'
import { icons } from './icons.ts'
import { bakePeople } from './people.ts'
import { portraits } from './portraits.ts'
import { behind, cover, wood } from './views.ts'

/** npx tsx assets/bake/bake.ts [hall|people|portraits|icons|counter|cover|brand|all] [--fast] */
const what = process.argv[2] ?? 'all'
const fast = process.argv.includes('--fast')
const steps: Record<string, () => Promise<void>> = {
  people: () => bakePeople(fast ? 2 : 6),
  portraits,
  icons,
  counter: async () => {
    await wood()
    await behind(fast ? 6 : 30)
  },
  cover: () => cover(fast ? 4 : 28),
  brand,
  hall: () => hall('riverside', fast ? 4 : 28),
}
for (const [name, run] of Object.entries(steps)) {
  if (what !== 'all' && what !== name) continue
  const start = Date.now()
  await run()
  console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`)
}
