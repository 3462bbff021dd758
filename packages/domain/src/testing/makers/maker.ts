import type { Draw } from '../draw.ts'
import type { Run } from '../run.ts'
import type { Attempt } from '../story.ts'

/** Makes an attempt of one kind of command that fits the facts; a reckless draw makes one that does not. */
export type Maker = (run: Run, draw: Draw) => Attempt

/** The makers of one noun, by the name of the decider. */
export type Makers = Readonly<Record<string, Maker>>
