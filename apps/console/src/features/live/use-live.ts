import { type Query, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { api } from '../../trpc/client.ts'
import { meQuery } from '../session/session-queries.ts'
import { inTurns } from './in-turns.ts'

/** The keys of what is looked at as it stood end with the moment: the past does not change. */
const isOfNow = ({ queryKey }: Query): boolean => {
  const last = queryKey.at(-1)
  return !(typeof last === 'object' && last !== null && 'asOf' in last && last.asOf !== undefined)
}

export interface Live {
  readonly connected: boolean
  /** How many times somebody else's change has been shown. */
  readonly changes: number
}

/** Changes that come close together are shown as one: the clock of the demonstration makes hundreds. */
const togetherMs = 500

/** Follows the changes of everybody, and fetches again what is on the screen. */
export function useLive(who: string | null): Live {
  const queries = useQueryClient()
  const [connected, setConnected] = useState(true)
  const [changes, setChanges] = useState(0)
  useEffect(() => {
    if (who === null) return
    // What is recorded while a page opens, after it was read and before the line is up, is announced to nobody.
    let position = queries.getQueryData(meQuery.queryKey)?.position
    let wasUp = false
    const refresh = inTurns(togetherMs, async () => {
      await queries.invalidateQueries({ refetchType: 'active', predicate: isOfNow })
      setChanges((before) => before + 1)
    })
    const subscription = api.live.changes.subscribe(undefined, {
      onData: ({ data }) => {
        if (data.position !== position) refresh.ask()
        position = data.position
      },
      onConnectionStateChange: ({ state }) => {
        setConnected(state === 'pending')
        // What changed while the line was down was not announced.
        if (state === 'pending' && wasUp) refresh.ask()
        wasUp ||= state === 'pending'
      },
    })
    return () => {
      refresh.stop()
      subscription.unsubscribe()
    }
  }, [queries, who])
  return { connected, changes }
}
