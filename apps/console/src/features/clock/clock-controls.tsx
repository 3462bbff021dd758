import { Button } from 'nhsuk-react-components'
import { useState } from 'react'
import { describeFailure } from '../../trpc/describe-failure.ts'
import type { Clock, MoveTo } from './clock-queries.ts'
import { RestartConfirm } from './restart-confirm.tsx'
import { useClockMoves } from './use-clock-moves.ts'

const buttons: readonly { readonly to: MoveTo; readonly label: string }[] = [
  { to: 'nextDay', label: 'Next day' },
  { to: 'nextDeadline', label: 'Next deadline' },
  { to: 'goLive', label: 'Run to go-live' },
]

export function ClockControls({ clock }: { clock: Clock }) {
  const moves = useClockMoves()
  const { move, restart } = moves
  const [asking, setAsking] = useState(false)
  const busy = clock.moving !== null || move.isPending || restart.isPending
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
      {buttons.map(({ to, label }) => (
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
      <Problem moves={moves} />
    </div>
  )
}

function Problem({ moves: { move, restart } }: { moves: ReturnType<typeof useClockMoves> }) {
  const error = move.error ?? restart.error
  const words = error
    ? describeFailure(error).message
    : (move.data?.ok === false || restart.data?.ok === false) &&
      'The clock is moving already. Wait until it stands.'
  return words ? <p role="alert">{words}</p> : null
}
