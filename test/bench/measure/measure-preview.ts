import { Agent } from 'node:http'
import { openDatabase } from '@muster/db'
import { nextWith, stepOf } from '@muster/domain/amendment/made-up-version'
import type { Field } from '@muster/domain/programme/field'
import { networkContract2019 } from '@muster/domain/programme/reference-2019/network-contract-2019'
import { addVersion, randomSalt } from '@muster/operations'
import { copyOf } from '../england/england-template.ts'
import { tokenOf } from '../england/fill-england.ts'
import { exchange } from '../load/send.ts'
import { query } from '../platform.ts'
import { startChild } from '../processes/child.ts'
import { poolSize, type RunSettings } from './measure-commands.ts'
import { median } from './percentile.ts'

export interface PreviewTimes {
  readonly networks: number
  readonly requests: number
  readonly medianMs: number
  readonly worstMs: number
  readonly bytes: number
}

const requests = 5

/** Every practice has declared its intent and confirmed its list, and the next version asks one more question and takes fewer lists. */
const underWay = `
  update stream set state = jsonb_set(state, '{steps}', jsonb_build_object(
    'F1', jsonb_build_object('answer', jsonb_build_object('intent', 'yes'), 'completedAt', 1554193800000),
    'F2', jsonb_build_object('answer', jsonb_build_object('code', id, 'list', state -> 'published' -> 'listSize'),
      'completedAt', 1554193800000)))
  where kind = 'practice';
  analyze`

const federation: Field = { kind: 'yesNo', id: 'federation', label: 'Are you in a federation?' }
const smaller = stepOf('F2').evidence.map((field) =>
  field.kind === 'number' ? { ...field, maximum: 6_700 } : field,
)
const asksMore = nextWith('F1', { evidence: [...stepOf('F1').evidence, federation] })
const nextVersion = { ...nextWith('F2', { evidence: smaller }, asksMore), version: 2 }

/** The preview of a version for every network at once, as the national team asks for it. */
export async function measurePreview({ platform, template }: RunSettings): Promise<PreviewTimes> {
  const databaseUrl = await copyOf(platform, template)
  await query(databaseUrl, underWay)
  await addNext(databaseUrl)
  const api = await startChild('api', { databaseUrl, poolSize })
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const input = encodeURIComponent(JSON.stringify({ version: 2, to: { kind: 'all' } }))
  const url = `${api.ready}/trpc/versions.preview?input=${input}`
  try {
    const sent = []
    for (let done = 0; done < requests; done += 1)
      sent.push(await exchange(agent, url, tokenOf('national')))
    const [first] = sent
    if (first?.status !== 200) throw new Error(`The preview was refused: ${first?.text}`)
    const { result } = JSON.parse(first.text) as { result: { data: { networks: number } } }
    const times = sent.map(({ ms }) => ms)
    return {
      networks: result.data.networks,
      requests,
      medianMs: median(times),
      worstMs: Math.max(...times),
      bytes: first.text.length,
    }
  } finally {
    agent.destroy()
    await api.stop()
  }
}

async function addNext(url: string): Promise<void> {
  const db = openDatabase({ url, poolSize: 1 })
  const actor = { id: 'national', grants: [{ role: 'national' as const }] }
  try {
    const added = await addVersion({ db, actor, salt: randomSalt }, 'bench:next-version', {
      programme: networkContract2019.id,
      document: JSON.stringify(nextVersion),
    })
    if (!added.ok) throw new Error(`The version was refused: ${added.refusal.message}`)
  } finally {
    await db.destroy()
  }
}
