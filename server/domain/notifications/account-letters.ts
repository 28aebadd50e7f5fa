/** What is said in the mails that open or change an account. */
export type Letter = { title: string; body: string; href: string; button: string };

export const accountLetters = {
  signUp: (token: string): Letter => ({
    title: 'Confirm your e-mail address',
    body: 'One click, and your account is ready. The link is good for a day. If it was not you who signed up, do nothing: without it there is no account.',
    href: `/confirm/${token}`,
    button: 'Confirm and sign in',
  }),
  signUpKnown: (): Letter => ({
    title: 'You have an account already',
    body: 'Somebody, probably you, signed up with this address, which has an account. Nothing was changed. Sign in, or choose a new password if you forgot yours.',
    href: '/sign-in',
    button: 'Sign in',
  }),
  reset: (token: string): Letter => ({
    title: 'Choose a new password',
    body: 'The link is good for 30 minutes and once. It ends all your sessions. If it was not you who asked, do nothing: your password stays as it is.',
    href: `/reset/${token}`,
    button: 'Choose a new password',
  }),
  emailChangeOld: (token: string, next: string): Letter => ({
    title: 'Your e-mail address is to change',
    body: `Your account is to be reached at ${next} from now on. Agree here, and at the new address, too. If it was not you, do nothing, and change your password.`,
    href: `/email-change/${token}`,
    button: 'Agree to the change',
  }),
  emailChangeNew: (token: string): Letter => ({
    title: 'Confirm your new e-mail address',
    body: 'Confirm that you read mail here. The old address is asked, too; the change is made when both have agreed.',
    href: `/email-change/${token}`,
    button: 'Confirm this address',
  }),
  emailChangeKnown: (): Letter => ({
    title: 'This address has an account already',
    body: 'Somebody wanted to use it for another account. Nothing was changed.',
    href: '/sign-in',
    button: 'Sign in',
  }),
};
