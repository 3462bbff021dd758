import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { documentVersion } from '../acceptance/document-version.ts'
import {
  answered,
  ash,
  birch,
  dell,
  madeUpWorld,
  members,
  network,
  withPublished,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { addDays } from '../calendar/days.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { completeStep } from '../decide/complete-step.ts'
import { londonDate, type PracticeId, stepId } from '../ids.ts'
import { after, at, lead, practiceUser } from '../testing/made-up-run.ts'
import type { World } from '../world.ts'
import { serveNotices } from './serve-notices.ts'
import { variationFile } from './variation-file.ts'
import { variationRows } from './variation-rows.ts'

const noticeOn = londonDate('2019-05-31')
const effectiveOn = londonDate('2019-07-01')
const approved = withRecord(madeUpWorld(), 'D5', { network }, answered({}))
const serve = (world: World, practices: readonly PracticeId[], more: object = {}) =>
  serveNotices(world, lead, { practices, noticeOn, effectiveOn, ...more })
const codeOf = (one: ReturnType<typeof serve>) => (one.ok ? null : one.refusal.code)
const versionFor = (world: World, practice: PracticeId) =>
  documentVersion(world, network, 'contractVariation', practice)
const sign = (world: World, practice: PracticeId, version = versionFor(world, practice)) =>
  completeStep(world, practiceUser(practice), {
    step: stepId('D8'),
    network,
    practice,
    contribution: {
      kind: 'sign',
      version,
      answer: { signatory: words, authority: 'partner', authorised: true },
    },
  })
const statusOf = (world: World, practice: PracticeId) =>
  variationRows(world).find((row) => row.practice === practice)?.status
const on = (world: World, day: string) => at(world, atLondonTime(londonDate(day), '09:00'))

describe('notice to many practices', () => {
  it('is a fact of each practice, and none without an approved network', () => {
    expect(codeOf(serve(madeUpWorld(), members))).toBe('cannot-start-yet')
    const done = serve(approved, [...members, ash])
    expect(
      done.ok && done.facts.filter(({ event }) => event.type === 'documentServed'),
    ).toHaveLength(members.length)
    expect(codeOf(serve(approved, []))).toBe('nobody-chosen')
    expect(codeOf(serve(approved, [ash, dell]))).toBe('not-in-a-network')
    const stranger = practiceUser(ash)
    expect(
      codeOf(serveNotices(approved, stranger, { practices: [ash], noticeOn, effectiveOn })),
    ).toBe('not-yours')
  })

  it('serves exactly those who were chosen, whoever they are', () => {
    fc.assert(
      fc.property(fc.subarray([...members], { minLength: 1 }), (chosen) => {
        const world = after(approved, serve(approved, chosen))
        for (const practice of members)
          expect(statusOf(world, practice)).toBe(chosen.includes(practice) ? 'served' : 'toServe')
      }),
    )
  })

  it('is refused when short, unless it says why', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30 }), fc.boolean(), (days, explained) => {
        const short = explained ? { shortNotice: words } : {}
        const code = codeOf(
          serve(approved, [ash], { effectiveOn: addDays(noticeOn, days), ...short }),
        )
        expect(code).toBe(days >= 14 || explained ? null : 'notice-too-short')
      }),
    )
  })
})

describe('the text that was served', () => {
  const served = after(approved, serve(approved, members))

  it('stays as it was, whatever a later file says of the practice', () => {
    const renamed = withPublished(served, ash, { name: 'Another name', contractType: 'PMS' })
    expect(versionFor(renamed, ash)).toBe(versionFor(served, ash))
    expect(
      renamed.practices.get(ash)?.served?.contractVariation?.at(-1)?.text.practice,
    ).toMatchObject({ name: 'Made-up Surgery 1', contractType: 'GMS' })
  })

  it('is each practice’s own: no signature fits another', () => {
    expect(new Set(members.map((one) => versionFor(served, one))).size).toBe(members.length)
    const wrong = sign(served, ash, versionFor(served, birch))
    expect(!wrong.ok && wrong.refusal.code).toBe('version-changed')
    expect(sign(approved, ash, '').ok).toBe(false)
  })

  it('goes from served to signed to effective, and one that does not sign holds up itself alone', () => {
    const signed = after(served, sign(served, ash))
    expect(statusOf(signed, ash)).toBe('signed')
    expect(statusOf(on(signed, '2019-07-01'), ash)).toBe('effective')
    expect(statusOf(on(signed, '2019-07-01'), birch)).toBe('served')
    const late = variationRows(on(signed, '2019-06-18')).map(({ practice, late }) => [
      practice,
      late,
    ])
    expect(Object.fromEntries(late)).toEqual({
      P10001: null,
      P10002: 'signature',
      P10003: 'signature',
    })
  })

  it('is asked for again of one practice where its notice changes', () => {
    const signed = members.reduce((world, one) => after(world, sign(world, one)), served)
    const again = after(signed, serve(signed, [ash], { effectiveOn: londonDate('2019-08-01') }))
    expect(statusOf(again, ash)).toBe('served')
    expect(statusOf(again, birch)).toBe('signed')
    expect(sign(again, ash, versionFor(signed, ash)).ok).toBe(false)
    expect(statusOf(after(again, sign(again, ash)), ash)).toBe('signed')
  })
})

it('a file has a row for each practice, with the columns that it explains', () => {
  const world = after(approved, serve(approved, [birch]))
  const file = variationFile(world)
  expect(file?.rows).toHaveLength(members.length)
  const names = file?.columns.map(({ name }) => name).sort()
  for (const row of file?.rows ?? []) {
    expect(Object.keys(row).sort()).toEqual(names)
    for (const { name, empty } of file?.columns ?? []) if (!empty) expect(row[name]).not.toBeNull()
  }
})
