import { createBackup, restoreBackup } from '#electron/db/backup.ts'
import { filesOf, isEmptyFolder, isSetUp } from '#electron/db/data-folder.ts'
import { refuse } from '#shared/base/result.ts'
import type { Handlers } from '../act.ts'
import { bringCatalogues } from './catalogues.ts'
import { carryOverObstacles } from './carry-over.ts'
import { addPerson, changePassword, renewRecoveryCode, resetPassword, updatePerson } from './people.ts'
import { recover } from './recover.ts'
import { loadSample } from './sample.ts'
import { listSecurityEvents } from './security-log.ts'
import { setUp } from './set-up.ts'
import { writeSettings } from './settings.ts'

type AdminChannel = Extract<keyof Handlers, `admin.${string}` | `session.${string}`>

const defaultEvents = 200

export const adminHandlers: Pick<Handlers, AdminChannel> = {
  'session.status': (act) => act.desk.status(act.client),
  'session.signIn': async (act, input) => {
    await act.desk.signIn(act.client, input.login, input.password)
    carryOverObstacles(act)
    bringCatalogues(act)
    return act.desk.status(act.client)
  },
  'session.signOut': (act) => {
    act.desk.signOut(act.client)
    return act.desk.status(act.client)
  },
  'session.touch': (act) => {
    act.desk.touch(act.client)
    return {}
  },
  'session.changePassword': async (act, input) => {
    await changePassword(act, input)
    return {}
  },
  'session.recover': (act, input) => recover(act.desk.options, input),
  'admin.setup': (act, input) => setUp(act.desk.options, act.resourcesFolder, input),
  'admin.loadSample': (act) => loadSample(act),
  'admin.backup': (act, { file }) => {
    const { dataFolder, clock } = act.desk.options
    const made = act.desk.withKey((dataKey) =>
      createBackup(act.desk.db(), { file, ring: filesOf(dataFolder).ring, dataKey, now: clock.now() }),
    )
    act.desk.note('backedUp', act.person.login)
    return made
  },
  'admin.restore': (act, { file, into }) => {
    const folder = into ?? act.desk.options.dataFolder
    if (into !== undefined && !isSetUp(into) && !isEmptyFolder(into))
      throw refuse('FOLDER_NOT_EMPTY', { folder: into })
    return restoreBackup(file, folder)
  },
  'admin.addPerson': (act, input) => addPerson(act, input),
  'admin.updatePerson': (act, input) => updatePerson(act, input),
  'admin.resetPassword': async (act, input) => {
    await resetPassword(act, input)
    return {}
  },
  'admin.renewRecoveryCode': (act) => renewRecoveryCode(act),
  'admin.setLockMinutes': (act, input) => {
    writeSettings(act.desk.db(), { lockAfterMinutes: input.minutes })
    return {}
  },
  'admin.securityEvents': (act, input) => ({
    events: listSecurityEvents(act.db, input.limit ?? defaultEvents),
  }),
}
