import type { Instant } from '@muster/domain/ids'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { useNow } from '../clock/clock-queries.ts'
import { formatTime } from '../clock/format-time.ts'
import { useMe } from '../session/session-queries.ts'
import { useLive } from './use-live.ts'

/** A moment without connection is not worth a word. */
const patienceMs = 3_000

/** Says politely that the page shows new facts, and plainly that it no longer can. */
export function LiveNotice() {
  const { data: me } = useMe()
  const { connected, changes } = useLive(me ? `${me.home} ${me.scopeId}` : null)
  const online = useOnline()
  const lost = useLasting(!(connected && online) && me !== null && me !== undefined, patienceMs)
  const now = useNow()
  return (
    <>
      <div role="status" className="muster-live">
        {changes > 0 && now !== null && <span key={changes}>Updated {atTime(now)}</span>}
      </div>
      {lost && (
        <div role="alert" className="muster-lost nhsuk-width-container">
          <strong>Connection lost.</strong> What you see may be out of date. What you type is kept
          on this device, and this page catches up by itself when the connection is back.
        </div>
      )}
    </>
  )
}

/** The browser often knows sooner than an open connection does that there is no network. */
const useOnline = (): boolean =>
  useSyncExternalStore(
    (changed) => {
      const events = ['online', 'offline']
      for (const event of events) window.addEventListener(event, changed)
      return () => {
        for (const event of events) window.removeEventListener(event, changed)
      }
    },
    () => navigator.onLine,
  )

const atTime = (now: Instant) => `at ${formatTime(now)}`

function useLasting(value: boolean, ms: number): boolean {
  const [lasting, setLasting] = useState(false)
  useEffect(() => {
    if (!value) {
      setLasting(false)
      return
    }
    const timer = setTimeout(() => setLasting(true), ms)
    return () => clearTimeout(timer)
  }, [value, ms])
  return lasting
}
