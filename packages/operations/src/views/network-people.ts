import { maySee } from '@muster/domain/access/may-see'
import { isErasableRef } from '@muster/domain/form/raw-answer'
import type { NetworkId } from '@muster/domain/ids'
import type { Answer } from '@muster/domain/programme/field'
import { type PeoplePage, peoplePage } from '@muster/domain/views/people-page'
import type { Around } from '../load-world.ts'
import { refsIn, type WordsFor, withWords, wordsFor } from './read-words.ts'
import type { Reader } from './reader.ts'
import { readFor } from './seen.ts'

/** Who acts for a network and with whom its members share data, with the words that this reader may see. */
export async function networkPeople(
  reader: Reader,
  around: Around & { readonly network: NetworkId },
): Promise<PeoplePage> {
  const { network } = around
  const { world, today } = await readFor(reader, around, {
    may: (one, who) => maySee(one, who, { network }),
    otherwise: 'This network is not yours.',
  })
  const page = peoplePage(world, reader.actor, network)
  const words = await wordsFor(reader.db, today, reader.actor, network, refsIn(page))
  return inWords(page, words)
}

function inWords(page: PeoplePage, words: WordsFor): PeoplePage {
  const { director, payee, sharing } = page
  return {
    ...page,
    director: director && {
      ...director,
      person: nameIn(director.person, words),
      away: director.away && {
        ...director.away,
        standIn: nameIn(director.away.standIn, words),
      },
    },
    payee: payee && { ...payee, provider: textIn(payee.provider, words) },
    sharing: sharing && {
      ...sharing,
      terms: sharing.terms && {
        ...sharing.terms,
        answer: withWords(sharing.terms.fields, sharing.terms.answer, words) as Answer,
      },
    },
  }
}

const textIn = (value: unknown, words: WordsFor): string | null =>
  isErasableRef(value) ? words(value.ref) : null

/** A director's registration is no matter of this page. */
function nameIn(value: unknown, words: WordsFor): string | null {
  const text = textIn(value, words)
  return text === null ? null : (JSON.parse(text) as { name: string }).name
}
