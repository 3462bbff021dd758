import { describe, expect, it } from 'vitest'
import {
  agreedOn,
  answered,
  ash,
  birch,
  cedar,
  dell,
  network,
  withNetwork,
  withPractice,
  withRecord,
  words,
} from '../acceptance/made-up-world.ts'
import { instant, londonDate, networkId, practiceId, stepId } from '../ids.ts'
import { checkGroup } from './check-group.ts'
import {
  checkOf,
  groupOf,
  type home,
  inOther,
  nextDoor,
  overTheLine,
  type Site,
  settingOf,
  standingsOf,
} from './made-up-setting.ts'
import type { Setting } from './setting.ts'

const sites: readonly Site[] = [
  { id: ash, list: 12_000 },
  { id: birch, list: 11_000, north: 4 },
  { id: cedar, list: 10_000, east: 6 },
  { id: dell, list: 5_000, north: 3, east: 3 },
]
const town = settingOf(sites)
const three = groupOf(ash, birch, cedar)

const changedSites = (change: (site: Site) => Partial<Site>): Setting =>
  settingOf(sites.map((site) => ({ ...site, ...change(site) })))
const published = (about: NonNullable<Site['published']>, ...ids: readonly string[]) =>
  changedSites(({ id }) => (ids.includes(id) ? { published: about } : {}))

describe('a group in order', () => {
  it('meets every check, and says how', () => {
    expect(standingsOf(town, three)).toEqual({
      available: 'met',
      size: 'met',
      dispersal: 'met',
      boundary: 'met',
    })
    expect(checkOf(town, three, 'size').sentence).toContain('33,000 patients')
    expect(checkOf(town, three, 'boundary').sentence).toBe('All belong to Made-up CCG.')
  })

  it('of nobody is asked nothing', () => {
    expect(checkGroup(town, groupOf())).toEqual([])
  })
})

describe('size at the programme’s date (S1 S4)', () => {
  const two = groupOf(ash, birch)
  const kinds = (setting: Setting, group = two) =>
    checkOf(setting, group, 'size').exceptions.map(({ exception, grantedBy }) => [
      exception,
      grantedBy,
    ])

  it('under the minimum says by how many, and who may except it', () => {
    const check = checkOf(town, two, 'size')
    expect(check.standing).toBe('failed')
    expect(check.sentence).toContain('23,000 patients together, 7,000 too few')
    expect(kinds(town)).toEqual([['under30k', ['commissioner', 'region']]])
    expect(check.exceptions[0]?.evidence).toMatch(/^Say why/)
  })

  it('is the commissioner’s alone to waive where it is mainly rural (specification 3.2, S9)', () => {
    const rural = published({ rurality: 'Rural' }, ash)
    expect(kinds(rural)).toEqual([
      ['ruralUnder30k', ['commissioner']],
      ['under30k', ['commissioner', 'region']],
    ])
    // Birch alone is not rural: most patients are elsewhere.
    expect(kinds(published({ rurality: 'Rural' }, birch))).toHaveLength(1)
  })

  it('short by no more than the lists may be wrong is flagged, not refused', () => {
    const dated = (list: number, extractDate: string | null) =>
      changedSites(({ id }) => ({
        list: id === birch ? list : 12_000,
        published: {
          sources: {
            listSize: {
              file: 'Made-up',
              extractDate: extractDate === null ? null : londonDate(extractDate),
            },
          },
        },
      }))
    const standing = (setting: Setting) =>
      checkOf(setting, groupOf(ash, birch, cedar), 'size').standing
    // 29,700 and 29,699 of them: a hundredth of each list is 297.
    expect(standing(dated(5_703, null))).toBe('flagged')
    expect(standing(dated(5_702, null))).toBe('failed')
    expect(standing(dated(5_703, '2019-03-31'))).toBe('flagged')
    expect(standing(dated(5_703, '2019-01-01'))).toBe('failed')
    expect(checkOf(dated(5_703, null), three, 'size').sentence).toContain(
      '297 too few. The lists are of another day and may be wrong by 297',
    )
  })

  it('is met where the exception has been granted to the network', () => {
    const granted = {
      ...town,
      world: withNetwork(town.world, () => ({
        exceptions: {
          ruralUnder30k: {
            exception: 'ruralUnder30k',
            requestedAt: instant(0),
            reason: words,
            grantedBy: ['commissioner'],
            refusedBy: [],
          },
        },
      })),
    }
    expect(checkOf(granted, two, 'size').standing).toBe('failed')
    expect(checkOf(granted, { ...two, network }, 'size').standing).toBe('met')
  })

  it('names whose list nobody knows', () => {
    const unknown = changedSites(({ id }) => (id === birch ? { list: null } : {}))
    expect(checkOf(unknown, two, 'size').wayOut).toContain(birch)
  })

  it('above the upper size wants neighbourhood teams, which are then looked at (S4 S7)', () => {
    const large = changedSites(({ id }) => (id === ash ? { list: 40_000 } : {}))
    expect(checkOf(large, three, 'teams').standing).toBe('failed')
    expect(checkOf(large, three, 'teams').wayOut).toMatch(/^Name each team/)
    expect(checkOf(large, { ...three, given: ['teams'] }, 'teams').standing).toBe('flagged')
    const named = withRecord(
      large.world,
      'F3',
      { network },
      agreedOn({ members: [ash, birch, cedar], coordinator: ash, teams: words }),
    )
    const own = { ...three, network }
    expect(checkOf({ ...large, world: named }, own, 'teams').standing).toBe('flagged')
    expect(checkOf({ ...large, world: named }, three, 'teams').standing).toBe('failed')
  })
})

describe('a practice alone (S11)', () => {
  it('is flagged where it is large enough, and else needs others or an exception', () => {
    expect(checkOf(town, groupOf(ash), 'singlePractice')).toMatchObject({
      standing: 'failed',
      exceptions: [{ exception: 'under30k' }],
    })
    const large = changedSites(() => ({ list: 30_000 }))
    expect(standingsOf(large, groupOf(ash))).toMatchObject({
      size: 'met',
      singlePractice: 'flagged',
    })
  })
})

describe('dispersal (S12 S13)', () => {
  const far = (km: number, about: NonNullable<Site['published']> = {}) =>
    changedSites(({ id }) => ({ published: about, ...(id === cedar ? { east: km } : {}) }))

  it('asks for a reason where there is nothing for more than the programme’s kilometres', () => {
    expect(checkOf(far(9.9), three, 'dispersal').standing).toBe('met')
    const check = checkOf(far(10.1), three, 'dispersal')
    expect(check).toMatchObject({ standing: 'reason', about: [cedar] })
    expect(check.sentence).toContain(cedar)
    expect(check.exceptions).toMatchObject([{ exception: 'dispersal' }])
  })

  it('allows more in the country', () => {
    expect(checkOf(far(19.9, { rurality: 'Rural' }), three, 'dispersal').standing).toBe('met')
    expect(checkOf(far(20.1, { rurality: 'Rural' }), three, 'dispersal').standing).toBe('reason')
  })

  it('looks for one piece, not for a small one', () => {
    const chain = settingOf(
      [0, 9, 18, 27].map((east, at) => ({ id: practiceId(`P1000${at}`), list: 9_000, east })),
    )
    expect(checkOf(chain, groupOf(...chain.world.practices.keys()), 'dispersal').standing).toBe(
      'met',
    )
  })

  it('says whose place nobody knows', () => {
    const check = checkOf(published({ latitude: null }, cedar), three, 'dispersal')
    expect(check).toMatchObject({ standing: 'flagged', about: [cedar] })
  })
})

describe('boundaries (S12)', () => {
  const across = (commissioner: typeof home) => published({ commissioner }, cedar)

  it('of commissioners, and of STPs, want a reason and a commissioner that leads', () => {
    const near = checkOf(across(nextDoor), three, 'boundary')
    expect(near).toMatchObject({
      standing: 'reason',
      about: [cedar],
      exceptions: [{ exception: 'crossesBoundary' }],
    })
    expect(near.sentence).toContain('line between commissioners: ')
    expect(near.sentence).toContain('Next-door CCG')
    expect(checkOf(across(overTheLine), three, 'boundary').sentence).toContain('and STPs')
  })
})

describe('practices that are not free (S14 S27)', () => {
  const declined = {
    ...town,
    world: withRecord(town.world, 'F1', { practice: birch }, answered({ intent: 'no' })),
  }

  it.each([
    ['joined another network', inOther(town, birch, 'joined'), three, 'Other Made-up Network'],
    ['declined', declined, three, 'will not take up'],
    ['is not known', town, groupOf(ash, practiceId('Z99999')), 'Z99999'],
    ['holds another contract', published({ contractType: 'OTHER' }, birch), three, 'OTHER'],
  ])('one that %s stops the group', (_, setting, group, said) => {
    const check = checkOf(setting, group, 'available')
    expect(check.standing).toBe('failed')
    expect(check.sentence).toContain(said)
    expect(check.about).toHaveLength(1)
  })

  it('one that another group names still chooses, and both names are seen', () => {
    const check = checkOf(inOther(town, birch, 'claimed'), three, 'available')
    expect(check).toMatchObject({ standing: 'flagged', about: [birch] })
    expect(check.sentence).toContain('Other Made-up Network')
  })

  it('of a group that another commissioner leads only that there is one', () => {
    const claims = [networkId('N9')]
    const world = withPractice(town.world, birch, () => ({ claims }))
    const check = checkOf({ ...town, world }, three, 'available')
    expect(check).toMatchObject({ standing: 'flagged', about: [birch] })
    expect(check.sentence).toContain('a group of another commissioner')
  })

  it('a member of the network itself is free, with its own claim', () => {
    const own = withPractice(town.world, ash, () => ({ network, claims: [network] }))
    const formed = withNetwork(own, () => ({
      steps: { [stepId('F3')]: agreedOn({ members: [ash], coordinator: ash }) },
    }))
    const setting = { ...town, world: formed }
    expect(checkOf(setting, { ...three, network }, 'available').standing).toBe('met')
    expect(checkOf(setting, three, 'available').standing).toBe('failed')
  })
})
