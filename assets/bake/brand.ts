import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ASSETS } from './browser.ts'

/** An open door over a counter: navy leaf swung out, light behind it, red counter. */
const mark = (x: number, y: number, s: number) =>
  `<g transform="translate(${x} ${y}) scale(${s})"><path d="M17 9.500A2.500 2.500 0 0 1 19.500 7h25A2.500 2.500 0 0 1 47 9.500V43H17z" fill="#ffe3a6"/><path d="M17 9.500A2.500 2.500 0 0 1 19.500 7h25A2.500 2.500 0 0 1 47 9.500V13L17 24z" fill="#fff3d6"/><path d="M47 8.800 33.500 13.700A2 2 0 0 0 32.200 15.500V43H47z" fill="#2b437f"/><path d="M47 8.800 37 12.400V43h10z" fill="#1d2f5c"/><circle cx="36" cy="29.500" r="1.700" fill="#e0b65c"/><rect x="6" y="43" width="52" height="5.500" rx="2" fill="#9c6b48"/><path d="M9 48.500h46V55a2.500 2.500 0 0 1-2.500 2.500h-41A2.500 2.500 0 0 1 9 55z" fill="#a6262b"/><path d="M9 48.500h46v2.300H9z" fill="#7d1b20"/></g>`

export async function brand(): Promise<void> {
  const dir = join(ASSETS, 'brand')
  mkdirSync(dir, { recursive: true })
  const put = (name: string, svg: string) => writeFileSync(join(dir, name), `${svg}\n`)
  put('mark.svg', `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64">${mark(0, 0, 1)}</svg>`)
  put(
    'favicon.svg',
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="14" fill="#f5efe4"/>${mark(5, 4, 0.85)}</svg>`,
  )
  console.log('assets/brand: mark.svg, favicon.svg')
}
