import { describe, expect, test } from 'vitest'
import { lateMoves } from '../assess/late-moves.ts'
import { atLondonTime } from '../calendar/london-day.ts'
import { candidateRows } from '../form/candidate-rows.ts'
import { instant, londonDate, stepId } from '../ids.ts'
import { getStep } from '../progress/completion.ts'
import { networkGroups } from '../progress/step-group.ts'
import { at } from '../testing/made-up-run.ts'
import { templateView } from '../views/interim-view.ts'
import { agreedOn, ash, codeFor, madeUpWorld, network, withRecord, words } from './made-up-world.ts'

const own = { wording: 'own', membersRole: 'controller', protectionOfficer: words }
const signed = { role: 'controller', usesProcessor: false, signatory: words }
const party = {
  name: words,
  kind: 'federation',
  role: 'processor',
  purpose: 'extendedHours',
}

describe('who takes part in data sharing, what for and in which role (G9A)', () => {
  test('nobody waits for the national template, and nobody signs it before it is out', () => {
    const world = madeUpWorld({ on: '2019-06-03' })
    const national = { ...own, wording: 'national' }
    expect(codeFor(world, 'G9A', { network }, national)).toBe('template-not-out')
    expect(codeFor(world, 'G9A', { network }, own)).toBeNull()
    const out = at(world, atLondonTime(londonDate('2019-08-01'), '09:00'))
    expect(codeFor(out, 'G9A', { network }, national)).toBeNull()
    const step = getStep(world.programme, stepId('G9A'))
    expect(templateView(world, step)).toMatchObject({ out: false, comes: 'afterGoLive' })
  })

  test('a deed is short, and says until when', () => {
    const world = madeUpWorld({ on: '2019-06-03' })
    const deed = (until: string) => ({ ...own, wording: 'interimDeed', until })
    expect(codeFor(world, 'G9A', { network }, deed('2019-08-31'))).toBeNull()
    expect(codeFor(world, 'G9A', { network }, deed('2019-12-31'))).toBe('interim-too-long')
    expect(codeFor(world, 'G9A', { network }, deed('2019-06-02'))).toBe('interim-over')
  })

  test('another provider of the extended hours is a party', () => {
    const subcontracted = agreedOn({ extendedHours: 'subcontracted', plan: words })
    const world = withRecord(madeUpWorld(), 'G3', { network }, subcontracted)
    expect(codeFor(world, 'G9A', { network }, own)).toBe('processor-not-named')
    expect(codeFor(world, 'G9A', { network }, { ...own, parties: [party] })).toBeNull()
  })

  test('the bodies of Schedule 7 are offered, without what they do', () => {
    const bodies = [{ name: words, kind: 'pharmacy', work: words }]
    const world = withRecord(
      madeUpWorld(),
      'G8',
      { network },
      agreedOn({ outside: 'named', bodies }),
    )
    const step = getStep(world.programme, stepId('G9A'))
    expect(candidateRows(world, step, { network })).toEqual({
      parties: [{ name: words, kind: 'pharmacy' }],
    })
  })
})

describe('signing it (G9)', () => {
  test('each practice signs in the role that all agreed on', () => {
    const world = withRecord(madeUpWorld(), 'G9A', { network }, agreedOn(own))
    const whose = { network, practice: ash }
    expect(codeFor(world, 'G9', whose, signed)).toBeNull()
    expect(codeFor(world, 'G9', whose, { ...signed, role: 'jointController' })).toBe(
      'role-not-as-agreed',
    )
  })

  test.each([
    ['2019-07-02', 'nationalTemplateLate'],
    ['2019-08-02', 'dataSharingUnsigned'],
  ])('late on %s it is raised as %s', (on, kind) => {
    const world = madeUpWorld({ on })
    const group = networkGroups(world, network).find(({ step }) => step.id === 'G9')
    if (!group) throw new Error('There is no G9.')
    const events = lateMoves(world, group, [{ network, practice: ash }], instant(0))
    expect(events.map(({ event }) => event)).toContainEqual(
      expect.objectContaining({ type: 'blockerRaised', data: expect.objectContaining({ kind }) }),
    )
  })
})
