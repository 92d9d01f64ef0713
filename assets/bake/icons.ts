import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { ASSETS } from './browser.ts'

/** Our name of a tool -> name in fluent-emoji-flat. */
const FROM: Record<string, string> = {
  count: 'abacus', uv: 'flashlight', 'id-check': 'identification-card', 'second-person': 'office-worker',
  supervisor: 'bellhop-bell', phone: 'telephone', register: 'memo', sign: 'fountain-pen', lock: 'locked',
  cash: 'yen-banknote', book: 'open-book', clock: 'alarm-clock', receipt: 'receipt', printer: 'printer',
  warning: 'warning', check: 'check-mark-button', trophy: 'trophy', target: 'bullseye', seedling: 'seedling',
  ticket: 'ticket', chair: 'chair', megaphone: 'megaphone', 'person-running': 'person-running',
  magnifier: 'magnifying-glass-tilted-left', ledger: 'ledger', key: 'key', drawer: 'card-file-box',
  police: 'police-officer', alarm: 'police-car-light', play: 'play-button', pause: 'pause-button',
  rewind: 'fast-reverse-button', forward: 'fast-forward-button', scale: 'balance-scale', card: 'credit-card',
  computer: 'desktop-computer', elder: 'old-man', wheelchair: 'wheelchair-symbol', chart: 'bar-chart',
  bank: 'bank', calendar: 'calendar', speech: 'speech-balloon', medal: 'sports-medal', hourglass: 'hourglass-not-done',
  cross: 'cross-mark', eye: 'eye', star: 'star', folder: 'open-file-folder', package: 'package', handshake: 'handshake',
}

/** A round bank seal with a wooden grip; the emoji set has no rubber stamp. */
const STAMP =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><ellipse cx="16" cy="27.6" rx="11.4" ry="2.4" fill="#c9484a" opacity=".35"/><rect x="4.6" y="22.4" width="22.8" height="4.6" rx="1.6" fill="#a6262b"/><rect x="4.6" y="22.4" width="22.8" height="1.9" rx=".95" fill="#c9484a"/><path d="M7 22.4c0-3.3 4.4-3.2 5.6-5.6.8-1.7.2-3.6-.6-5.4C10.600 8.200 11.600 3 16 3s5.400 5.200 4 8.400c-.8 1.800-1.400 3.700-.6 5.400 1.200 2.400 5.600 2.300 5.600 5.600Z" fill="#9c6b48"/><path d="M12.200 8.600C12 5.800 13.500 4.300 15.400 4.100c-1.200 1.200-1.900 3-1.600 5.500.2 1.900.9 4 .5 6-.6 2.800-3.900 3.500-5.100 5.300-.4.600-.6 1-.7 1.500H7c0-3.300 4.400-3.200 5.600-5.600.8-1.700.2-3.600-.6-5.400a8 8 0 0 1 .2-2.800Z" fill="#b98a63"/></svg>'

export async function icons(): Promise<void> {
  const require = createRequire(import.meta.url)
  const set = JSON.parse(readFileSync(require.resolve('@iconify-json/fluent-emoji-flat/icons.json'), 'utf8')) as {
    icons: Record<string, { body: string; width?: number; height?: number }>
    aliases?: Record<string, { parent: string }>
    width?: number
  }
  const dir = join(ASSETS, 'icons')
  mkdirSync(dir, { recursive: true })
  let bytes = 0
  for (const [name, from] of Object.entries(FROM)) {
    const icon = set.icons[from] ?? set.icons[set.aliases?.[from]?.parent ?? '']
    if (!icon) throw new Error(`fluent-emoji-flat has no "${from}"`)
    const side = icon.width ?? set.width ?? 32
    // ids must be unique when several icons are inlined in one page
    const body = icon.body.replaceAll(/\b(id="|url\(#|href="#)([\w-]+)/g, (_, lead: string, id: string) => `${lead}${name}-${id}`)
    const path = join(dir, `${name}.svg`)
    writeFileSync(path, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}">${body}</svg>\n`)
    bytes += statSync(path).size
  }
  writeFileSync(join(dir, 'stamp.svg'), `${STAMP}\n`)
  console.log(`assets/icons: ${Object.keys(FROM).length + 1} files, ${(bytes / 1024).toFixed(0)} KB`)
}
