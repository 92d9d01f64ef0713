import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { brand } from './brand.ts'
import { ROOT } from './browser.ts'
import { hall } from './hall.ts'
import { icons } from './icons.ts'
import { bakePeople } from './people.ts'
import { portraits } from './portraits.ts'
import { behind, cover, wood } from './views.ts'

/** npx tsx assets/bake/bake.ts [hall [branch…]|people|portraits|icons|counter|cover|brand|all] [--fast] */
const what = process.argv[2] ?? 'all'
const fast = process.argv.includes('--fast')
const named = process.argv.slice(3).filter((word) => !word.startsWith('--'))
const branches = named.length > 0 ? named : readdirSync(join(ROOT, 'scenarios/branches')).map((file) => file.replace('.json', ''))
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
  hall: async () => {
    for (const branch of branches) await hall(branch, fast ? 4 : 28)
  },
}
for (const [name, run] of Object.entries(steps)) {
  if (what !== 'all' && what !== name) continue
  const start = Date.now()
  await run()
  console.log(`${name}: ${((Date.now() - start) / 1000).toFixed(1)} s`)
}
