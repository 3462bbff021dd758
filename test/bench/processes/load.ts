import { type Offer, offerLoad } from '../load/offer-load.ts'
import { tellParent } from './parent.ts'

tellParent(
  null,
  async () => undefined,
  (offer: Offer) => offerLoad(offer),
)
