event-account-made = The account was made
event-account-changed = Role or office was changed
event-account-closed = The account was closed
event-account-link-made = A sign-in link was made
event-account-signed-in = Signed in
event-account-signed-out = Signed out
event-account-language-chosen = The language was chosen

accounts-sign-in = Sign in
accounts-sign-in-by-link = You sign in with a personal link. It works once and for 24 hours.
accounts-sign-in-no-link = Ask the person who operates oppdrag at your office for a new link.
accounts-sign-in-as = Sign in as { $name }
accounts-personas-lead = Choose who you want to be. All of them are made up.
accounts-does-case-officer = Registers and decides appeals in a queue of their own.
accounts-does-adviser = Follows the demands of the assignment letter and the municipalities of the county.
accounts-does-leader = Hands out cases and files the annual report.
accounts-does-county-governor = Reads all that the office has and files the annual report.
accounts-does-nav-partner = Works with the office and reads the assignment letter and its requirements.
accounts-does-municipality-contact = Sees what the office has about their own municipality.
accounts-does-steward = Issues assignment letters and sees every office.
accounts-does-auditor = Reads everything and changes nothing.
accounts-does-administrator = Gives and takes access. Sees no cases.

accounts-link-for = This link signs in { $name }. It works once.
accounts-link-unknown = There is no such link. Check that you got the whole address.
accounts-link-used = The link has been used. It works only once.
accounts-link-expired = The link is too old. It worked for 24 hours.
accounts-link-closed = The account is closed and cannot sign in.
