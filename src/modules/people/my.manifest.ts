import type { AnyPage } from '#platform/http/page.ts'
import confirm from './pages/confirm.page.tsx'
import confirmCode from './pages/confirm-code.page.tsx'
import devices from './pages/devices.page.tsx'
import emailProof from './pages/email-proof.page.tsx'
import myEmail from './pages/my-email.page.tsx'
import myName from './pages/my-name.page.tsx'
import myPasskeys from './pages/my-passkeys.page.tsx'
import newPasskey from './pages/new-passkey.page.tsx'

export const myPages: readonly AnyPage[] = [devices, myPasskeys, newPasskey, myName, myEmail, emailProof, confirm, confirmCode]
