import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  answered,
  ash,
  birch,
  dell,
  network,
  otherNetwork,
  withCommissioner,
  withNetwork,
  withPractice,
  withPublished,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { decideChange } from '../change/decide-change.ts'
import { notifyChange } from '../change/notify-change.ts'
import { changeId, instant, stepId } from '../ids.ts'
import { closeMediation } from '../mediation/hold-mediation.ts'
import {
  ask,
  day,
  failed,
  homeless,
  later,
  look,
  refuse,
  refused,
  user,
} from '../mediation/made-up-search.ts'
import { requirePlace } from '../mediation/require-place.ts'
import { after, lead } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { practicePage } from './practice-page.ts'
import { unplacedView } from './unplaced.ts'

const view = (world: World) => unplacedView(world, dell)
const said = (world: World) => [view(world)?.heading, ...(view(world)?.says ?? [])].join(' ')
const intent = (world: World, answer: string) =>
  withRecord(world, 'F1', { practice: dell }, answered({ intent: answer }))
const covers = (world: World) => withCommissioner(world, { cover: { [dell]: otherNetwork } })
const claims = (world: World, ...by: readonly (typeof network)[]) =>
  withPractice(world, dell, () => ({ claims: by }))

describe('a practice that is in no network', () => {
  it('is to say whether it will join', () => {
    const silent = withPractice(homeless(), dell, () => ({ steps: {} }))
    expect(view(silent)).toMatchObject({
      heading: 'Say whether you will join',
      next: { to: 'step', step: 'F1' },
    })
    expect(said(intent(homeless(), 'undecided'))).toContain('have not decided')
    const no = intent(homeless(), 'no')
    expect(said(no)).toMatch(/does not join.*another one covers your patients/)
    expect(said(covers(no))).toContain('Other Made-up Network covers your patients')
    expect(view(no)?.next?.label).toBe('Change your answer')
  })

  it('is to look for one, and is told who helps once partners were to be chosen', () => {
    expect(view(homeless())).toMatchObject({
      heading: 'Find a network',
      says: [expect.stringContaining('by 30 April 2019')],
      next: { to: 'group' },
    })
    const late = look(day(homeless(), '2019-05-02'))
    expect(said(late)).toMatch(
      /Partners were to be chosen by 30 April 2019. Commissioner support lead answers for it, by 17 May 2019/,
    )
    expect(said(late)).toContain('by 1 July 2019, another one covers your patients')
  })

  it('reads whom it has asked and since when, and who has refused', () => {
    const one = after(homeless(), ask(homeless()))
    expect(said(one)).toContain('waits for Made-up Network to answer, since 23 April 2019')
    const two = day(one, '2019-04-25')
    const both = after(two, ask(two, otherNetwork))
    expect(said(both)).toContain(
      'waits for Made-up Network and Other Made-up Network to answer, since 23 April 2019',
    )
    const no = after(both, refuse(both))
    expect(said(no)).toMatch(
      /waits for Other Made-up Network to answer, since 25 April 2019. Made-up Network has refused/,
    )
  })

  it('reads how far mediation is, and what follows on it', () => {
    const mediating = look(refused(homeless()))
    expect(said(mediating)).toMatch(
      /mediates Since 23 April 2019 .* Commissioner support lead answers for it/,
    )
    expect(said(failed(homeless()))).toMatch(/ended on 25 April 2019 without one. If your practice/)
    expect(said(covers(failed(homeless())))).toContain('covers your patients')
    const agreed = closeMediation(mediating, lead, {
      practice: dell,
      outcome: 'agreed',
      network,
      note: words,
    })
    expect(view(after(mediating, agreed))).toBeNull()
    const over = failed(homeless('2019-04-23', later))
    const required = requirePlace(over, lead, { practice: dell, network, reason: words })
    expect(view(after(over, required))).toBeNull()
  })

  it('is named, and chooses; what it has declined is not asked of it again', () => {
    const named = claims(homeless(), network)
    expect(view(named)).toMatchObject({ heading: 'Choose your group', next: { to: 'claims' } })
    expect(said(claims(homeless(), network, otherNetwork))).toContain('You can join one of them')
    const declined = withNetwork(named, ({ steps }) => {
      const record = steps[stepId('F3')]
      const { proposal } = record ?? {}
      const answer = { members: [ash, birch, dell], coordinator: ash }
      return {
        steps: {
          ...steps,
          [stepId('F3')]: {
            ...(proposal && {
              proposal: { ...proposal, answer, declined: { [dell]: instant(1) } },
            }),
          },
        },
      }
    })
    expect(view(declined)?.heading).toBe('Find a network')
    expect(practicePage(declined, user, dell).next?.task.step).not.toBe('F3')
  })

  it('joins an approved network, and reads for whom that waits', () => {
    const decision = { at: instant(0), body: 'committee', outcome: 'approve', votes: [] } as const
    const approved = withRecord(homeless(), 'D5', { network }, { ...answered({}), decision })
    const about = { change: changeId('C1'), network, reason: words }
    const join = notifyChange(approved, user, { ...about, kind: 'join', practice: dell })
    const asks = after(approved, join)
    expect(said(asks)).toContain('waits for the network to agree since 23 April 2019')
    const refuses = decideChange(asks, lead, { ...about, approved: false })
    expect(view(after(asks, refuses))?.heading).toBe('Find a network')
  })

  it('has nothing to do where it takes no part', () => {
    expect(said(withPublished(homeless(), dell, { listSize: null }))).toMatch(
      /Nothing for you to do now Only a practice with/,
    )
  })
})

it('whatever has happened, a practice without a network reads what comes next, and one with a network does not', () => {
  const change = fc.constantFrom<(world: World) => World>(
    (world) => intent(world, 'no'),
    (world) => intent(world, 'yes'),
    (world) => intent(world, 'undecided'),
    (world) => after(world, ask(world)),
    (world) => after(world, ask(world, otherNetwork)),
    (world) => after(world, refuse(world)),
    (world) => after(world, refuse(world, lead, otherNetwork)),
    (world) => look(world),
    (world) => look(day(world, '2019-05-02')),
    (world) => claims(world, network),
    (world) => claims(world),
    covers,
    (world) => withPractice(world, dell, () => ({ network })),
    (world) => withPractice(world, dell, () => ({ network: null })),
  )
  fc.assert(
    fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
      const world = changes.reduce((before, one) => one(before), homeless())
      const found = view(world)
      expect(found === null).toBe(world.practices.get(dell)?.network !== null)
      if (!found) return
      expect(found.heading).not.toBe('Nothing for you to do now')
      expect(found.says.join(' ')).not.toMatch(/undefined|null|NaN|N[12]\b/)
      expect(found.says.length).toBeGreaterThan(0)
    }),
  )
})
