/** Which part of the room the element shows: fitted at first, then moved and magnified by the onlooker. */
import type { Pixel } from './projection.ts';

export interface Area {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Camera {
  readonly zoom: number;
  /** CSS pixel of the room's upper left corner. */
  readonly left: number;
  readonly top: number;
}

/** How far one can magnify beyond the fitted size, or beyond 0.6 in a small panel. */
export const MOST = 3;

/** The whole room within an area, in its middle. */
export function fitted(room: { width: number; height: number }, area: Area): Camera {
  const zoom = Math.max(0.05, Math.min(area.width / room.width, area.height / room.height));
  return {
    zoom,
    left: area.left + (area.width - room.width * zoom) / 2,
    top: area.top + (area.height - room.height * zoom) / 2,
  };
}

/** In a small panel the whole hall would be a stamp: shows a piece of it around a point, large enough to know people. */
export function closeUp(
  room: { width: number; height: number },
  area: Area,
  middle: Pixel,
  zoom: number,
): Camera {
  const whole = fitted(room, area);
  if (whole.zoom >= zoom) return whole;
  const left = area.left + area.width / 2 - middle.x * zoom;
  const top = area.top + area.height / 2 - middle.y * zoom;
  return held({ zoom, left, top }, room, area);
}

/** Keeps at least the middle of the area covered by the room. */
function held(camera: Camera, room: { width: number; height: number }, area: Area): Camera {
  const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const x = area.left + area.width / 2;
  const y = area.top + area.height / 2;
  return {
    zoom: camera.zoom,
    left: clamp(camera.left, x - room.width * camera.zoom, x),
    top: clamp(camera.top, y - room.height * camera.zoom, y),
  };
}

/** Magnifies around a CSS pixel that stays where it is. */
export function zoomAt(
  camera: Camera,
  factor: number,
  point: Pixel,
  room: { width: number; height: number },
  area: Area,
): Camera {
  const least = fitted(room, area);
  const zoom = Math.min(
    Math.max(least.zoom, 0.6) * MOST,
    Math.max(least.zoom, camera.zoom * factor),
  );
  if (zoom === least.zoom) return least;
  const grown = zoom / camera.zoom;
  const left = point.x - (point.x - camera.left) * grown;
  const top = point.y - (point.y - camera.top) * grown;
  return held({ zoom, left, top }, room, area);
}

export function pan(
  camera: Camera,
  dx: number,
  dy: number,
  room: { width: number; height: number },
  area: Area,
): Camera {
  if (camera.zoom <= fitted(room, area).zoom) return camera;
  return held({ zoom: camera.zoom, left: camera.left + dx, top: camera.top + dy }, room, area);
}

export const toScreen = (camera: Camera, room: Pixel): Pixel => ({
  x: camera.left + room.x * camera.zoom,
  y: camera.top + room.y * camera.zoom,
});

export const fromScreen = (camera: Camera, screen: Pixel): Pixel => ({
  x: (screen.x - camera.left) / camera.zoom,
  y: (screen.y - camera.top) / camera.zoom,
});
