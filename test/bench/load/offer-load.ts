import { Agent } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'
import type { BenchCommand, PracticeScript } from '../england/practice-script.ts'
import { send } from './send.ts'

/** What the load generator is asked for. */
export interface Offer {
  readonly url: string
  readonly connections: number
  readonly scripts: readonly PracticeScript[]
  /** Commands a second, started on time whether or not earlier ones have been answered; without it as fast as it goes. */
  readonly perSecond?: number
  /** Ends after this time, even if scripts are left. */
  readonly forMs?: number
}

export interface Answer {
  readonly commandId: string
  readonly ms: number
  /** When the answer was here, by the machine's clock. */
  readonly at: number
}

export interface Load {
  readonly wallMs: number
  readonly answers: readonly Answer[]
  readonly refused: readonly string[]
}

const most = 60_000

/** Sends what practices do, in order within a practice, practices side by side. */
export async function offerLoad(offer: Offer): Promise<Load> {
  const agent = new Agent({ keepAlive: true, maxSockets: offer.connections })
  const answers: Answer[] = []
  const refused: string[] = []
  const began = performance.now()
  const over = () => performance.now() - began > (offer.forMs ?? most)
  const one = async (command: BenchCommand) => {
    const { ms, status, text } = await send(agent, offer.url, command)
    answers.push({ commandId: command.body.commandId, ms, at: Date.now() })
    if (status !== 200 || !text.includes('"ok":true')) refused.push(`${status} ${text}`)
  }
  await (offer.perSecond === undefined ? closed(offer, over, one) : open(offer, over, one))
  agent.destroy()
  return { wallMs: performance.now() - began, answers, refused: refused.slice(0, 5) }
}

type One = (command: BenchCommand) => Promise<void>

/** Each connection sends its next command when the last one is answered. */
async function closed({ scripts, connections }: Offer, over: () => boolean, one: One) {
  let next = 0
  const connection = async () => {
    for (let script = scripts[next++]; script && !over(); script = scripts[next++])
      for (const command of script) if (!over()) await one(command)
  }
  await Promise.all(Array.from({ length: connections }, connection))
}

/** Commands leave on time; all practices do their first step, then all their second. */
async function open({ scripts, perSecond = 1 }: Offer, over: () => boolean, one: One) {
  const began = performance.now()
  const running: Promise<void>[] = []
  const longest = Math.max(...scripts.map(({ length }) => length))
  let sent = 0
  for (let step = 0; step < longest; step += 1)
    for (const { [step]: command } of scripts) {
      if (!command) continue
      if (over()) return await settled(running)
      await pause(Math.max(0, began + (sent * 1000) / perSecond - performance.now()))
      running.push(one(command))
      sent += 1
    }
  await settled(running)
}

const settled = async (running: readonly Promise<void>[]) => void (await Promise.all(running))
