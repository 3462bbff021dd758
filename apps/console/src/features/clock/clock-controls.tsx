import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { describeFailure } from '../../trpc/describe-failure.ts'
import type { Clock, MoveTo } from './clock-queries.ts'
import { RestartConfirm } from './restart-confirm.tsx'
import { useClockMoves } from './use-clock-moves.ts'

const moves: readonly { readonly to: MoveTo; readonly label: string }[] = [
  { to: 'nextDay', label: 'Next day' },
  { to: 'nextDeadline', label: 'Next deadline' },
  { to: 'goLive', label: 'Run to go-live' },
]

export function ClockControls({ clock }: { clock: Clock }) {
  const { move, restart } = useClockMoves()
  const [asking, setAsking] = useState(false)
  const busy = clock.moving !== null || move.isPending || restart.isPending
  const error = move.error ?? restart.error
  const refused =
    move.data?.ok === false ? 'The clock is moving already. Wait until it stands.' : null

  if (asking)
    return (
      <RestartConfirm
        pending={restart.isPending}
        onYes={() => restart.mutate(undefined, { onSettled: () => setAsking(false) })}
        onNo={() => setAsking(false)}
      />
    )
  return (
    <div className="muster-clock__controls">
      {moves.map(({ to, label }) => (
        <Button
          key={to}
          type="button"
          small
          reverse
          disabled={busy}
          onClick={() => move.mutate(to)}
        >
          {label}
        </Button>
      ))}
      <Button type="button" small reverse disabled={busy} onClick={() => setAsking(true)}>
        Start again
      </Button>
      {(error || refused) && (
        <p role="alert" className="muster-clock__problem">
          {refused ?? describeFailure(error).message}
        </p>
      )}
    </div>
  )
}
