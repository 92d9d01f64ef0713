// The part of Phaser the floor needs, as a list of its own source files: the whole library is twice as large.
// .ci/phaser-core.mjs makes the build and the development server resolve 'phaser' to this file.
// The sources import each other in circles: the renderer must come first.

import constants from '../../node_modules/phaser/src/const.js';
import '../../node_modules/phaser/src/renderer/index.js';
import '../../node_modules/phaser/src/cameras/2d/CameraManager.js';
import '../../node_modules/phaser/src/events/EventEmitter.js';
import Game from '../../node_modules/phaser/src/core/Game.js';
import '../../node_modules/phaser/src/gameobjects/DisplayList.js';
import '../../node_modules/phaser/src/gameobjects/image/ImageFactory.js';
import Scene from '../../node_modules/phaser/src/scene/Scene.js';

const { CANVAS, WEBGL } = constants;

export { CANVAS, Game, Scene, WEBGL };
