import { addDays } from '../../calendar/days.ts'
import { londonDateOf } from '../../calendar/london-day.ts'
import { recordIsDone } from '../../progress/completion.ts'
import { serveNotices } from '../../variation/serve-notices.ts'
import { variationSteps } from '../../variation/variation-rows.ts'
import { lead } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

/** To some of those whom nobody has given notice. */
const serveNoticesMaker: Maker = ({ world }, draw) => {
  const serving = variationSteps(world)?.serving.id
  const all = [...world.practices.values()]
  const waiting = all.filter(({ steps }) => !serving || !recordIsDone(steps[serving] ?? {}))
  const from = draw.below(Math.max(1, waiting.length))
  const chosen = draw.reckless ? all : waiting.slice(from, from + 1 + draw.below(3))
  const noticeOn = londonDateOf(world.now)
  const command = {
    practices: chosen.map(({ id }) => id),
    noticeOn,
    effectiveOn: addDays(noticeOn, draw.oneOf(14, 30, 3)),
    ...(draw.oneIn(2) ? { shortNotice: words } : {}),
  }
  return { by: lead, decide: ofWorld((now, by) => serveNotices(now, by, command)) }
}

export const ofVariation = {
  serveNotices: serveNoticesMaker,
} satisfies Makers
