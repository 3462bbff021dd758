import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { NetworkState } from '../facts/state.ts'
import { instant, practiceId } from '../ids.ts'
import type { World } from '../world.ts'
import {
  agreedOn,
  answered,
  ash,
  attemptAt,
  birch,
  cedar,
  codeFor,
  dell,
  madeUpWorld,
  members,
  network,
  otherNetwork,
  withNetwork,
  withPractice,
  withPublished,
  withRecord,
  words,
} from './made-up-world.ts'
import { accept } from './rules.ts'
import { stepFactsNow } from './step-facts.ts'

const world = madeUpWorld({ on: '2019-04-30' })
const formed = { members: [...members], coordinator: ash }
const lists = fc.tuple(...members.map(() => fc.integer({ min: 1, max: 40_000 })))

describe('partners (F3)', () => {
  test('practices that are free may join', () => {
    expect(codeFor(world, 'F3', { network }, formed)).toBeNull()
    expect(codeFor(world, 'F3', { network }, { ...formed, members: [...members, dell] })).toBeNull()
  })

  test('a practice that joined another network may not, and is named', () => {
    fc.assert(
      fc.property(fc.constantFrom(...members), (member) => {
        const elsewhere = withPractice(world, member, () => ({ network: otherNetwork }))
        const no = accept(attemptAt(elsewhere, 'F3', { network }, formed))
        expect(no).toMatchObject({ code: 'practice-already-in-network', field: 'members' })
        expect(no?.message).toContain(member)
        expect(no?.message).toContain('Other Made-up Network')
      }),
    )
  })

  test('one that is only named by another network may still choose', () => {
    const claimed = withPractice(world, ash, () => ({ claims: [network, otherNetwork] }))
    expect(codeFor(claimed, 'F3', { network }, formed)).toBeNull()
  })

  test.each([
    ['no', 'practice-declined'],
    ['undecided', null],
    ['yes', null],
  ])('a practice whose intent is %s', (intent, code) => {
    const said = withRecord(world, 'F1', { practice: birch }, answered({ intent }))
    expect(codeFor(said, 'F3', { network }, formed)).toBe(code)
  })

  test('a code that nobody knows is refused', () => {
    const answer = { ...formed, members: [ash, practiceId('Z99999')] }
    expect(codeFor(world, 'F3', { network }, answer)).toBe('practice-unknown')
  })
})

describe('area (F4)', () => {
  const area = { description: words, onePiece: true, crosses: false }

  test('is shown or described, and what is unusual is explained', () => {
    const code = (answer: object) => codeFor(world, 'F4', { network }, { ...area, ...answer })
    expect(code({})).toBeNull()
    expect(code({ description: '', map: 'a'.repeat(64) })).toBeNull()
    expect(code({ description: '' })).toBe('area-missing')
    expect(code({ onePiece: false })).toBe('dispersal-unexplained')
    expect(code({ crosses: true })).toBe('crossing-unexplained')
  })

  test('is accepted exactly when each peculiarity has its explanation', () => {
    const flag = fc.boolean()
    fc.assert(
      fc.property(flag, flag, flag, flag, (onePiece, crosses, dispersal, crossing) => {
        const answer = {
          ...area,
          onePiece,
          crosses,
          ...(dispersal ? { dispersal: words } : {}),
          ...(crossing ? { crossing: words } : {}),
        }
        const explained = (onePiece || dispersal) && (!crosses || crossing)
        expect(codeFor(world, 'F4', { network }, answer) === null).toBe(explained)
      }),
    )
  })
})

describe('size (F5)', () => {
  const granted = (kind: 'ruralUnder30k' | 'under30k', ...by: ('commissioner' | 'region')[]) => ({
    exceptions: {
      [kind]: {
        exception: kind,
        requestedAt: instant(0),
        reason: words,
        grantedBy: by,
        refusedBy: [],
      },
    } satisfies NetworkState['exceptions'],
  })
  const small = madeUpWorld({ lists: [10_000, 9_000, 8_000] })

  test('any three lists pass exactly from 30,000, and above 50,000 with teams', () => {
    fc.assert(
      fc.property(lists, fc.boolean(), (sizes, named) => {
        const total = sizes.reduce((sum, one) => sum + one, 0)
        const answer = { ...formed, ...(named ? { teams: words } : {}) }
        const group = withRecord(madeUpWorld({ lists: sizes }), 'F3', { network }, agreedOn(answer))
        const expected =
          total < 30_000
            ? 'network-too-small'
            : total > 50_000 && !named
              ? 'network-without-teams'
              : null
        expect(codeFor(group, 'F5', { network })).toBe(expected)
      }),
    )
  })

  test.each([
    ['30,000 to the patient', [10_000, 10_000, 10_000], null],
    ['one short', [10_000, 10_000, 9_999], 'network-too-small'],
    ['50,000 to the patient', [30_000, 10_000, 10_000], null],
  ])('%s', (_, sizes, code) => {
    expect(codeFor(madeUpWorld({ lists: sizes }), 'F5', { network })).toBe(code)
  })

  test('short by no more than lists of another day may be wrong is flagged and kept, not refused', () => {
    const otherDay = (world: World) =>
      members.reduce((before, id) => withPublished(before, id, { sources: {} }), world)
    const within = otherDay(madeUpWorld({ lists: [10_000, 10_000, 9_703] }))
    expect(codeFor(within, 'F5', { network })).toBeNull()
    expect(stepFactsNow(attemptAt(within, 'F5', { network }))).toMatchObject({
      listSize: 29_703,
      shortWithinListError: 297,
    })
    const beyond = otherDay(madeUpWorld({ lists: [10_000, 10_000, 9_702] }))
    const no = accept(attemptAt(beyond, 'F5', { network }))
    expect(no?.facts).toMatchObject({ patients: 29_702, shortfall: 298, listError: 297 })
    expect(no?.message).toContain('298 fewer than 30,000. That is more than the 297')
    // What a practice put in the place of the publication is of the day that was asked for.
    const corrected = withRecord(within, 'F2', { practice: cedar }, answered({ list: 9_702 }))
    expect(codeFor(corrected, 'F5', { network })).toBe('network-too-small')
  })

  test('a rural exception needs the commissioner; any other needs the region too', () => {
    const code = (...args: Parameters<typeof granted>) =>
      codeFor(
        withNetwork(small, () => granted(...args)),
        'F5',
        { network },
      )
    expect(code('ruralUnder30k')).toBe('network-too-small')
    expect(code('ruralUnder30k', 'region')).toBe('network-too-small')
    expect(code('ruralUnder30k', 'commissioner')).toBeNull()
    expect(code('under30k', 'commissioner')).toBe('network-too-small')
    expect(code('under30k', 'region')).toBe('network-too-small')
    expect(code('under30k', 'commissioner', 'region')).toBeNull()
  })

  test('counts what a practice confirmed, and names whose list nobody knows', () => {
    const confirmed = withRecord(small, 'F2', { practice: cedar }, answered({ list: 11_000 }))
    expect(codeFor(confirmed, 'F5', { network })).toBeNull()
    const no = accept(attemptAt(madeUpWorld({ lists: [20_000, 9_000, null] }), 'F5', { network }))
    expect(no?.message).toContain('29,000 patients, 1,000 fewer than 30,000')
    expect(no?.message).toContain('P10003')
  })

  test('teams are asked for already when the partners are chosen', () => {
    const large = madeUpWorld({ lists: [30_000, 15_000, 10_000] })
    expect(codeFor(large, 'F3', { network }, formed)).toBe('network-without-teams')
    expect(codeFor(large, 'F3', { network }, { ...formed, teams: words })).toBeNull()
  })
})

describe('director and payee (F6, F7)', () => {
  const anyPractice = fc.constantFrom(...members, dell)

  test('the director practises, at a member practice', () => {
    fc.assert(
      fc.property(anyPractice, fc.boolean(), (practice, practising) => {
        const code = codeFor(world, 'F6', { network }, { director: words, practice, practising })
        const expected =
          practice === dell
            ? 'director-not-of-member'
            : practising
              ? null
              : 'director-not-practising'
        expect(code).toBe(expected)
      }),
    )
  })

  test('there is exactly one payee, and a practice that is one is a member', () => {
    fc.assert(
      fc.property(fc.option(anyPractice, { nil: '' }), fc.boolean(), (payee, provider) => {
        const answer = { payee, ...(provider ? { provider: words } : {}) }
        const expected =
          payee !== '' && provider
            ? 'two-payees'
            : payee === '' && !provider
              ? 'no-payee'
              : payee === dell
                ? 'payee-not-a-member'
                : null
        expect(codeFor(world, 'F7', { network }, answer)).toBe(expected)
      }),
    )
  })
})
