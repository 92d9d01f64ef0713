import { bakeHall } from './bake-hall.ts'
import { bakePerson } from './bake-people.ts'
import { bakeView } from './views.ts'

Object.assign(window, { baker: { bakeHall, bakePerson, bakeView } })
