import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ASSETS } from './browser.ts'

/** An open door over a counter: navy leaf swung out, light behind it, red counter. */
const mark = (x: number, y: number, s: number) =>
  `<g transform="translate(${x} ${y}) scale(${s})"><path d="M12 8.500A4.500 4.500 0 0 1 16.500 4h31A4.500 4.500 0 0 1 52 8.500V44H12z" fill="#1d2f5c"/><path d="M17 10.500A1.500 1.500 0 0 1 18.500 9h27a1.500 1.500 0 0 1 1.500 1.500V44H17z" fill="#ffdf9c"/><path d="M17 44V27L36 13v31z" fill="#fff1cf"/><path d="M47 9.600 34.600 13.200a1.500 1.500 0 0 0-1.100 1.500V44H47z" fill="#4668b4"/><path d="M47 9.600 39 11.900V44h8z" fill="#2b437f"/><circle cx="36.600" cy="29.500" r="1.900" fill="#ffd98a"/><rect x="6" y="43" width="52" height="5.500" rx="2" fill="#9c6b48"/><path d="M9 48.500h46V55a2.500 2.500 0 0 1-2.500 2.500h-41A2.500 2.500 0 0 1 9 55z" fill="#a6262b"/><path d="M9 48.500h46v2.300H9z" fill="#7d1b20"/></g>`

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
