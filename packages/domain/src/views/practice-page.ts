import type { Actor } from '../access/grants.ts'
import { variationsToSign } from '../agreement-variation/variation-view.ts'
import { joiningOf } from '../change/joining-view.ts'
import { groupNotice } from '../dissolution/dissolution-view.ts'
import type { NetworkId, PracticeId } from '../ids.ts'
import { hasDeclined } from '../mediation/places.ts'
import type { Step } from '../programme/step.ts'
import { getStep, type Whose } from '../progress/completion.ts'
import { registerNotices } from '../register/register-notice.ts'
import type { World } from '../world.ts'
import { blockerView, openBlockers } from './blocker-view.ts'
import { boundByOthers } from './bound-by.ts'
import { withdrawnExceptions } from './exception-views.ts'
import type { PracticeHome } from './home-views.ts'
import { networkRow, storedNetworkRow } from './network-row.ts'
import type { BlockerView } from './network-view.ts'
import { enteredFor } from './on-behalf.ts'
import type { TaskView } from './step-view.ts'
import { taskView } from './task-view.ts'
import { unplacedView } from './unplaced.ts'
import { whenLateWords } from './when-late-words.ts'

/** A practice's home: what to do next, then everything of its network that it has a part in. */
export function practicePage(world: World, actor: Actor, id: PracticeId): PracticeHome {
  const practice = world.practices.get(id)
  if (!practice) throw new Error(`The practice ${id} is not in this world.`)
  const { published } = practice
  const network = networkOf(world, id)
  const tasks = world.programme.steps
    .filter(({ scope }) => scope === 'practice' || (scope === 'network' && network !== undefined))
    .map((step) => taskView(world, actor, step, whoseFor(step, id, network)))
  // What it has declined is no longer asked of it, though it may still think again.
  const declined = network !== undefined && hasDeclined(world, practice, network)
  const next = nextTask(declined ? tasks.filter(({ scope }) => scope === 'practice') : tasks)
  return {
    practice: {
      id,
      name: published.name,
      postcode: published.postcode,
      listSize: published.listSize,
      contractType: published.contractType,
      sources: published.sources,
      flags: flagsOf(world, id),
    },
    commissioner: world.commissioner.id,
    commissionerName: world.commissioner.name,
    network: network
      ? networkRow(world.programme, storedNetworkRow(world, network), world.now)
      : null,
    claims: practice.claims.map((one) => ({
      id: one,
      name: world.networks.get(one)?.name ?? one,
      declined: hasDeclined(world, practice, one),
    })),
    joining: joiningOf(world, id),
    group: groupNotice(world, id),
    withdrawn: withdrawnExceptions(world, network),
    register: registerNotices(world, id),
    unplaced: unplacedView(world, id),
    next: next
      ? { task: next, ifLate: whenLateWords(world.programme, getStep(world.programme, next.step)) }
      : null,
    tasks,
    boundByOthers: boundByOthers(world, id),
    variationsToSign: variationsToSign(world, id),
    enteredForYou: enteredFor(world, id, network),
    blockers: [
      ...(network ? openBlockers(world, actor, network).filter((one) => concerns(one, id)) : []),
      ...ownBlockers(world, actor, id),
    ],
  }
}

/** What the commissioner has to unblock for this practice, which may have no network. */
const ownBlockers = (world: World, actor: Actor, id: PracticeId): readonly BlockerView[] =>
  Object.values(world.commissioner.blockers)
    .filter(({ practice, resolvedAt }) => practice === id && resolvedAt === undefined)
    .map((blocker) => blockerView(world, actor, blocker, null))

const concerns = ({ practice }: BlockerView, id: PracticeId) =>
  practice === null || practice.id === id

/** The network it is in, or the only one that names it. */
export function networkOf(world: World, practice: PracticeId): NetworkId | undefined {
  const state = world.practices.get(practice)
  if (state?.network) return state.network
  return state?.claims.length === 1 ? state.claims[0] : undefined
}

export const whoseFor = (
  step: Step,
  practice: PracticeId,
  network: NetworkId | undefined,
): Whose => ({
  ...(step.scope === 'practice' ? { practice } : {}),
  ...(network ? { network } : {}),
})

/** Late first, then what is due first. */
function nextTask(tasks: readonly TaskView[]): TaskView | undefined {
  return tasks
    .filter(({ mine }) => mine)
    .toSorted((a, b) => Number(b.late) - Number(a.late) || (a.due < b.due ? -1 : 1))[0]
}

/** What a later snapshot of the register says, shown and never a refusal. */
function flagsOf(world: World, id: PracticeId): readonly string[] {
  const published = world.practices.get(id)?.published
  if (!published) return []
  const register = published.sources.status?.extractDate
  const later =
    published.laterStatus === 'closed' || published.laterStatus === 'dormant'
      ? [
          `The register of ${register ?? 'a later date'} lists this practice as ${published.laterStatus}.`,
        ]
      : []
  const contract =
    published.contractType === null ? ['No published file names its type of contract.'] : []
  return [...later, ...contract]
}
