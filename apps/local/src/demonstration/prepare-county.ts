import { openDatabase } from '@muster/db'
import type { Programme } from '@muster/domain/programme/programme'
import { type County, storiesByAccount } from '../county/index.ts'
import { importFiles } from '../imports/index.ts'
import { accountOf } from '../participants/accounts.ts'
import { openApiClient } from '../participants/api-client.ts'
import { tokensFrom } from '../participants/sign-in.ts'
import { openFromRegister } from '../programme/index.ts'
import { openingOf } from '../rehearse/prepare.ts'

/** Imports the county's published files as any others, and opens the programme on its first morning. */
export async function prepareCounty(
  databaseUrl: string,
  programme: Programme,
  county: County,
): Promise<void> {
  const db = openDatabase({ url: databaseUrl, poolSize: 2 })
  try {
    const outcomes = await importFiles(db, county.files, { actor: 'demonstration', apply: true })
    const bad = outcomes.find(({ outcome }) => outcome !== 'imported' && outcome !== 'alreadyHeld')
    if (bad)
      throw new Error(
        `The file ${bad.name} of the made-up county was not taken in: ${bad.outcome}.`,
      )
    await openFromRegister(db, {
      programme,
      clock: { kind: 'stepped', at: openingOf(programme) },
      at: programme.opens,
      stories: storiesByAccount(county.stories),
    })
  } finally {
    await db.destroy()
  }
}

/** The county's committees are entered by their secretaries, whose GPs' practices the stories turn on. */
export async function appointCommittees(
  apiUrl: string,
  programme: Programme,
  { committees }: County,
): Promise<void> {
  const api = openApiClient(apiUrl, tokensFrom(programme.id), 1)
  try {
    for (const { commissioner, members } of committees)
      await api.mutate(accountOf.secretary(commissioner), 'committee.appoint', {
        commandId: `county:committee:${commissioner}`,
        commissioner,
        members,
      })
  } finally {
    api.close()
  }
}
