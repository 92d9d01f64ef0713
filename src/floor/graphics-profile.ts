/** Whether this machine draws with its processor: then the cheaper renderer, fewer pixels and fewer frames. */
export interface GraphicsProfile {
  readonly lowPower: boolean;
  readonly framesPerSecond: number;
  /** Largest number of canvas pixels per CSS pixel. */
  readonly maxRatio: number;
}

export const LOW_POWER: GraphicsProfile = { lowPower: true, framesPerSecond: 40, maxRatio: 1 };
export const FULL: GraphicsProfile = { lowPower: false, framesPerSecond: 60, maxRatio: 2 };

const SOFTWARE = /swiftshader|llvmpipe|softpipe|basic render|software/i;

/** @param renderer the adapter's name, or "" when there is no WebGL at all */
export function profileFor(
  setting: 'auto' | 'on' | 'off',
  renderer: () => string,
): GraphicsProfile {
  if (setting !== 'auto') return setting === 'on' ? LOW_POWER : FULL;
  const name = renderer();
  return name === '' || SOFTWARE.test(name) ? LOW_POWER : FULL;
}

/** The browser's answer; handed in as a port so that tests need no graphics adapter. */
export function rendererName(): string {
  const gl = document.createElement('canvas').getContext('webgl');
  if (!gl) return '';
  const info = gl.getExtension('WEBGL_debug_renderer_info');
  const name = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext();
  return name;
}
