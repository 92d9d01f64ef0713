/** Our own drawings laid over the toon-head faces; coordinates are those of its 768 px canvas. */
import type { CastMember } from './portraits.ts'

const line = (d: string, width = 5, alpha = 0.24) =>
  `<path d="${d}" fill="none" stroke="#5a2d1a" stroke-opacity="${alpha}" stroke-width="${width}" stroke-linecap="round"/>`

export function age(m: CastMember): string {
  if (m.age === 'young') return ''
  const folds = line('M336 478q-18 14-21 36') + line('M432 478q18 14 21 36')
  if (m.age === 'adult') return `<g opacity=".62">${folds}</g>`
  return (
    folds +
    line('M262 436q24 20 66 14', 4.5) + line('M506 436q-24 20-66 14', 4.5) +
    line('M248 398q-12-2-20-10', 4) + line('M247 410q-12 3-21 1', 4) +
    line('M520 398q12-2 20-10', 4) + line('M521 410q12 3 21 1', 4) +
    line('M318 292q64-13 128 0', 4.5, 0.17) + line('M330 313q54-10 108 0', 4.5, 0.17) +
    line('M362 553q22 7 44 0', 4.5, 0.18)
  )
}

export const cheeks = (angry: boolean) =>
  `<g fill="${angry ? '#d8452f' : '#e5775c'}" fill-opacity="${angry ? 0.24 : 0.16}"><ellipse cx="272" cy="478" rx="37" ry="23"/><ellipse cx="496" cy="478" rx="37" ry="23"/></g>`

export function eyewear(m: CastMember): string {
  if (m.extras.includes('darkglasses'))
    return '<g fill="#1d2026" stroke="#111318" stroke-width="9"><rect x="238" y="352" width="128" height="100" rx="42"/><rect x="402" y="352" width="128" height="100" rx="42"/></g><path d="M366 390q18-12 36 0M238 386l-40-6M530 386l40-6" fill="none" stroke="#111318" stroke-width="9" stroke-linecap="round"/><path d="M262 376q18-12 40-10M426 376q18-12 40-10" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="7" stroke-linecap="round"/>'
  if (!m.extras.includes('glasses')) return ''
  return `<g fill="#ffffff" fill-opacity=".1" stroke="#43362f" stroke-width="9"><rect x="242" y="354" width="122" height="104" rx="46"/><rect x="404" y="354" width="122" height="104" rx="46"/></g><path d="M364 394q20-14 40 0M242 388l-42 6M526 388l42 6" fill="none" stroke="#43362f" stroke-width="9" stroke-linecap="round"/>`
}

/** Tie, scarf, badge, sash, apron, zipper: what tells the role. */
export function dress(m: CastMember): string {
  const has = (x: string) => m.extras.includes(x)
  const accent = m.accent ?? '#a6262b'
  let out = ''
  if (m.top.kind === 'suit') {
    out += '<path d="M287 640q-28 14-46 28l44 60-30 18 92 110 36-78q-60-34-96-138ZM482 640q28 14 46 28l-44 60 30 18-92 110-38-78q62-34 98-138Z" fill="#000" fill-opacity=".18"/>'
  }
  if (has('tie')) {
    out += `<path d="M366 708h36l10 22-12 12 18 80H350l18-80-12-12z" fill="${accent}"/><path d="M366 708h36l10 22-12 12h-32l-12-12z" fill="#000" fill-opacity=".16"/>`
  }
  if (has('neckscarf')) {
    out += `<path d="M322 640q62 62 124 0l14 34q-76 74-152 0z" fill="${accent}"/><path d="M404 690q40-16 62 6-8 30-46 22zM398 700l46 84h-50l-14-72z" fill="${accent}"/><path d="M404 690q40-16 62 6-8 30-46 22z" fill="#000" fill-opacity=".14"/><path d="M340 668q44 34 88 4" fill="none" stroke="#fffdf8" stroke-width="5" stroke-opacity=".7"/>`
  }
  if (has('scarf')) {
    out += `<path d="M300 630q84 74 168 0 26 20 22 52-106 78-212 0-4-32 22-52Z" fill="${accent}"/><path d="M318 690l70 26-18 60h-76z" fill="${accent}"/><path d="M318 690l70 26-4 14-70-24z" fill="#000" fill-opacity=".12"/><path d="M306 652q78 56 156 0" fill="none" stroke="#000" stroke-opacity=".12" stroke-width="7"/>`
  }
  if (has('sash')) out += `<path d="M196 690l54-34 250 122h-140z" fill="${accent}"/><path d="M208 684l16-10 222 104h-40z" fill="#fff" fill-opacity=".22"/>`
  if (has('badge')) out += '<rect x="506" y="716" width="82" height="28" rx="5" fill="#d9b25f"/><rect x="516" y="725" width="44" height="5" rx="2" fill="#7a5a1c"/><rect x="516" y="734" width="58" height="4" rx="2" fill="#7a5a1c" fill-opacity=".6"/>'
  if (has('apron')) out += `<path d="M262 664l34-16 22 94h-44zM506 664l-34-16-22 94h44z" fill="${accent}"/><path d="M250 732q134 26 268 0l14 50H236z" fill="${accent}"/>`
  if (m.top.kind === 'jacket' || m.top.kind === 'cardigan' || m.top.kind === 'vest') {
    out += `<path d="M318 640l-40 14 36 124 30 0zM450 640l40 14-36 124-30 0z" fill="#000" fill-opacity=".12"/>`
  }
  if (m.top.kind === 'coat') out += '<path d="M318 630l-58 30 64 78 50 40zM450 630l58 30-64 78-50 40z" fill="#000" fill-opacity=".13"/>'
  if (has('backpack')) out += `<path d="M214 674l52-24 20 128h-72zM554 674l-52-24-20 128h72z" fill="${accent}"/>`
  return out
}

/** Hair styles toon-head lacks. `behind` is drawn first, `front` last. */
export function ownHair(m: CastMember): { behind: string; front: string; base: string | null } {
  const c = m.hair.color
  const shade = 'fill="#000" fill-opacity=".16"'
  switch (m.hair.style) {
    case 'perm': {
      let behind = ''
      let front = ''
      for (let i = 0; i < 15; i++) {
        const a = (-205 + i * 16.4) * (Math.PI / 180)
        behind += `<circle cx="${(384 + Math.cos(a) * 176).toFixed(0)}" cy="${(330 + Math.sin(a) * 176).toFixed(0)}" r="62" fill="${c}"/>`
      }
      behind += `<ellipse cx="384" cy="290" rx="190" ry="190" fill="${c}"/>`
      for (const [x, y, r] of [[228, 300, 52], [262, 238, 56], [320, 205, 58], [384, 214, 56], [446, 206, 58], [506, 238, 56], [540, 300, 52], [214, 356, 40], [554, 356, 40], [384, 160, 70], [300, 160, 64], [468, 160, 64]] as const) {
        front += `<circle cx="${x}" cy="${y}" r="${r}" fill="${c}"/>`
      }
      for (const [x, y] of [[262, 238], [384, 214], [506, 238], [330, 150], [440, 150]] as const) {
        front += `<path d="M${x - 24} ${y + 8}q22-34 46-4" fill="none" stroke="#000" stroke-opacity=".14" stroke-width="8" stroke-linecap="round"/>`
      }
      return { behind, front, base: null }
    }
    case 'bald':
      return {
        behind: '',
        base: null,
        front: `<path d="M214 402q-22-60 2-118 20 14 26 46 2 40-12 72zM554 402q22-60-2-118-20 14-26 46-2 40 12 72z" fill="${c}"/><path d="M330 176q40-18 84-12" fill="none" stroke="#fff" stroke-opacity=".35" stroke-width="12" stroke-linecap="round"/>`,
      }
    case 'receding':
      return {
        behind: '',
        base: null,
        front: `<path d="M212 404q-30-150 60-232 112-66 224 0 90 82 60 232-16-14-18-60-6-74-40-108-114-66-228 0-34 34-40 108-2 46-18 60Z" fill="${c}"/><path d="M270 236q114-66 228 0l-12-26q-102-46-204 0z" ${shade}/>`,
      }
    case 'crop':
      return {
        behind: '',
        base: null,
        front: `<path d="M210 404q-26-170 70-236 104-58 208 0 96 66 70 236-14-16-16-70-8-52-30-66-128-34-256 0-22 14-30 66-2 54-16 70Z" fill="${c}"/><path d="M256 268q128-34 256 0l-8-16q-120-26-240 0z" ${shade}/>`,
      }
    case 'tail':
      return {
        behind: `<path d="M520 210q120 10 112 150-6 110-54 168-38-30-26-110 8-70-32-130z" fill="${c}"/><path d="M560 300q40 90-2 190" fill="none" stroke="#000" stroke-opacity=".18" stroke-width="9"/><circle cx="532" cy="232" r="30" fill="#c9484a"/>`,
        front: '',
        base: 'sideComed',
      }
    case 'lowbun':
      return { behind: `<circle cx="540" cy="500" r="70" fill="${c}"/><circle cx="540" cy="500" r="70" ${shade}/>`, front: '', base: 'sideComed' }
    default:
      return { behind: '', front: '', base: 'keep' }
  }
}

export function hat(m: CastMember): string {
  if (m.extras.includes('guardcap')) {
    return '<path d="M196 262q-30-80 20-110 160-100 336 0 50 30 20 110z" fill="#22386b"/><path d="M196 262q-30-80 20-110 30-18 70-34-60 60-40 144z" fill="#000" fill-opacity=".14"/><path d="M206 240q178-50 356 0l6 48q-184-50-368 0z" fill="#a6262b"/><path d="M206 284q178-62 356 0 24 22 6 40-184-66-368 0-18-18 6-40Z" fill="#10182c"/><path d="M230 292q154-46 308 0" fill="none" stroke="#fff" stroke-opacity=".18" stroke-width="6"/><circle cx="384" cy="208" r="34" fill="#d9b25f"/><path d="M384 184l20 8v16q0 14-20 24-20-10-20-24v-16z" fill="#a6262b"/>'
  }
  if (m.extras.includes('flatcap')) {
    const c = m.accent ?? '#8b7862'
    return `<path d="M192 270q-20-120 110-150 150-30 236 50 50 50 32 100-186-40-378 0Z" fill="${c}"/><path d="M232 268q140-60 304-6 40 16 24 40-168-44-352 0-10-18 24-34Z" fill="${c}"/><path d="M232 268q140-60 304-6 40 16 24 40-168-44-352 0-10-18 24-34Z" fill="#000" fill-opacity=".2"/><path d="M384 112q-16 60 8 128M270 138q-30 60-22 112" fill="none" stroke="#000" stroke-opacity=".12" stroke-width="7"/>`
  }
  return ''
}
