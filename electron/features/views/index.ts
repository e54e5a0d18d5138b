import { refuse } from '#shared/base/result.ts'
import type { ViewState } from '#shared/contract/views.ts'
import { queries } from '#electron/db/database.ts'
import type { Handlers } from '../act.ts'

/**
 * How a person likes to look at a register is theirs and not the register's: it is kept in the data folder, so that it
 * is in every backup and at hand on any station, but not in the ledger.
 */
export const viewHandlers: Handlers<'views.list' | 'views.keep' | 'views.forget'> = {
  'views.list': (act, { register }) => {
    const kept = act.db.all(
      queries
        .selectFrom('saved_view')
        .select(['name', 'state'])
        .where('person', '=', act.person.id)
        .where('register', '=', register)
        .orderBy('name'),
    )
    return { views: kept.map(({ name, state }) => ({ name, state: JSON.parse(state) as ViewState })) }
  },
  'views.keep': (act, { register, name, state }) => {
    const row = { person: act.person.id, register, name, state: JSON.stringify(state) }
    const db = act.desk.db()
    db.transaction(() =>
      db.run(
        queries
          .insertInto('saved_view')
          .values(row)
          .onConflict((conflict) =>
            conflict.columns(['person', 'register', 'name']).doUpdateSet({ state: row.state }),
          ),
      ),
    )
    return {}
  },
  'views.forget': (act, { register, name }) => {
    const db = act.desk.db()
    const gone = db.transaction(() =>
      db.run(
        queries
          .deleteFrom('saved_view')
          .where('person', '=', act.person.id)
          .where('register', '=', register)
          .where('name', '=', name),
      ),
    )
    if (gone === 0) throw refuse('NOT_FOUND', { what: `chế độ xem “${name}”` })
    return {}
  },
}
