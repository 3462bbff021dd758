import type { FrontClause, MandatoryFront } from '../mandatory-front.ts'
import { type Parameter, proposed, published } from '../parameter.ts'

const topicOnly = 'The topic: S40; what a clause on it settles is told in Muster’s words [P]'

const clause = (
  id: string,
  topic: string,
  says: readonly (string | Parameter<string>)[],
): FrontClause => ({
  id,
  topic,
  says: says.map((one) => (typeof one === 'string' ? proposed(one, topicOnly) : one)),
})

/**
 * The mandatory front of the network agreement of 2019. Its wording is not repeated here: topics are those of S40,
 * numbered by Muster, and the one clause number that a source gives is named where it belongs.
 */
export const agreementFront2019: MandatoryFront = {
  stands:
    'A summary in Muster’s words of what the national agreement covers. The national document’s wording applies, and may not be varied locally.',
  clauses: [
    clause('obligations', 'Obligations of the members', [
      'The members work together in good faith, and each does its part of what the network has undertaken.',
      published(
        'The agreement binds in law. It is not an NHS contract, and makes the network no legal person of its own.',
        'S31 S41',
      ),
    ]),
    clause('patients', 'Patient involvement', [
      'The members say how patients are told of the services of the network and can have their say on them.',
    ]),
    clause('finance', 'Finance', [
      published('The network’s money is paid to the nominated payee, for the network.', 'S1 S2'),
      'The payee passes the money on, and accounts for it, as Schedule 4 says.',
    ]),
    clause('workforce', 'Workforce', [
      published(
        'Who employs and supervises the people of the network, and who bears the cost, is in Schedule 5.',
        'S43',
      ),
    ]),
    clause('information', 'Information sharing', [
      published('Data are shared only under the data sharing agreement of the members.', 'S5 S51'),
    ]),
    clause('confidentiality', 'Confidentiality', [
      'What a member learns of another or of its patients through the network stays in confidence.',
    ]),
    clause('interests', 'Conflicts of interest', [
      'Whoever has an interest in what is decided says so before it is decided.',
    ]),
    clause('meetings', 'Meetings', [
      published('How the members meet, vote and decide is in Schedule 1.', 'S5 S39'),
    ]),
    clause('membership', 'Joining and leaving', [
      published(
        'Members join and leave by notice and with the agreement of the commissioner.',
        'S7 S47',
      ),
    ]),
    clause('variation', 'Duration and variation', [
      'The agreement lasts as long as the network. A change of its schedules is made in writing and signed by every member, or as Schedule 1 says.',
      published('These clauses themselves are not varied locally.', 'S7'),
    ]),
    clause('termination', 'Termination', [
      'What is left when the agreement ends, for the network or for one member, is settled by the members with the commissioner.',
    ]),
    {
      ...clause('disputes', 'Disputes', [
        published('First stage: the members meet about it as Schedule 1 says.', 'S45'),
        published(
          'Second stage: it is referred to the local medical committee. It does not go to the NHS procedure for disputes, nor by itself to arbitration.',
          'S31 S45 S46',
        ),
      ]),
      national: published('clauses 92 and 93', 'S45'),
    },
    clause('forceMajeure', 'Force majeure', [
      'A member that cannot do its part because of what nobody could prevent tells the others at once, and does what it still can.',
    ]),
  ],
  source:
    'Topics of the mandatory clauses: S40; wording not to be varied locally: S7; how many there are is told differently: S39 S40',
}
