import { networkId } from '../../ids.ts'
import { decideLead, preferLead } from '../../lead-commissioner/settle-lead.ts'
import type { World } from '../../world.ts'
import type { Draw } from '../draw.ts'
import { otherLead } from '../made-up-people.ts'
import { lead, regional } from '../made-up-run.ts'
import { words } from '../plausible-answer.ts'
import { ofWorld } from '../story.ts'
import type { Maker, Makers } from './maker.ts'

const networkOf = (world: World, draw: Draw) =>
  draw.among([...world.networks.keys()]) ?? networkId('N1')

/** The one that leads wants to go on; the other agrees or wants to lead itself, so that both are never of that mind. */
const preferLeadMaker: Maker = ({ world }, draw) => {
  const network = networkOf(world, draw)
  const { id } = world.commissioner
  const other = draw.oneIn(2)
  const elsewhere = [...(world.others?.keys() ?? [])][0] ?? id
  const wanted = other && draw.oneIn(2) ? elsewhere : id
  const command = { network, lead: wanted, reason: words }
  return {
    by: other ? otherLead : lead,
    decide: ofWorld((now, by) => preferLead(now, by, command)),
  }
}

const decideLeadMaker: Maker = ({ world }, draw) => {
  const command = { network: networkOf(world, draw), lead: world.commissioner.id, reason: words }
  return { by: regional, decide: ofWorld((now, by) => decideLead(now, by, command)) }
}

export const ofLeadCommissioner = {
  preferLead: preferLeadMaker,
  decideLead: decideLeadMaker,
} satisfies Makers
