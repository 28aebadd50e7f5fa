// Generated from the OpenAPI description by npm run generate.
export interface paths {
    "/api/accountant/invoices/{id}/refuse-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The reported money cannot be found */
        post: operations["refusePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/accountant/invoices/{id}/verify-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The money is on the account */
        post: operations["verifyPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The agency’s API keys */
        get: operations["listApiKeys"];
        put?: never;
        /** A key of the agency for a program; it stays when its maker leaves */
        post: operations["createApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a key of the agency */
        delete: operations["revokeApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/members/{id}/change-team": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a member into a team, or out of it */
        post: operations["changeMemberTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My agency: profile, tax, bank, branding, working time */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change my agency; only the fields that are sent
         * @description 409 `stale` carries `current`, 409 `code_taken` where another organisation has the code.
         */
        patch: operations["updateOrganisation"];
        trace?: never;
    };
    "/api/agency/organisation/bank": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change where clients pay to; every admin is told */
        put: operations["setBankAccount"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/organisation/brand-colour": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** The colour of public page, mails and invoices; dark enough for white words */
        put: operations["setBrandColour"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/organisation/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public holidays to come of a country or one of its regions */
        get: operations["previewHolidays"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/organisation/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set the logo: a PNG or JPEG of up to 1 MB
         * @description One multipart part `file`. Each side 16 to 2000 pixels.
         */
        post: operations["uploadLogo"];
        /** Go without a logo */
        delete: operations["removeLogo"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/organisation/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Whether every member must sign in with a second factor */
        put: operations["setSecondFactorPolicy"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Set targets of a month for the people that are named */
        put: operations["setTargets"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/tasks/{task}/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who would get what now, without sending it */
        get: operations["previewTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/tasks/{task}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run a scheduled task for my agency now, whatever the hour
         * @description What was said or done before is not repeated.
         */
        post: operations["runTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/teams": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The teams of my agency by name */
        get: operations["listTeams"];
        put?: never;
        /** Make a team */
        post: operations["createTeam"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/agency/teams/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a team; its members stay */
        delete: operations["deleteTeam"];
        options?: never;
        head?: never;
        /** Rename a team */
        patch: operations["renameTeam"];
        trace?: never;
    };
    "/api/authentication/api-keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My API keys */
        get: operations["listMyApiKeys"];
        put?: never;
        /** A key of mine for a program, in my active membership; it ends when my password changes */
        post: operations["createMyApiKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/api-keys/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a key of mine */
        delete: operations["revokeMyApiKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/impersonate/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Act as a user for at most 30 minutes; needs the permission and a reason
         * @description The session of the user takes the place of one’s own, which is kept. Every event carries both names.
         */
        post: operations["startImpersonating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/jwks.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public keys of access tokens (JWKS) */
        get: operations["getJwks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who I am, in which membership */
        get: operations["getMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change my profile */
        patch: operations["updateMe"];
        trace?: never;
    };
    "/api/authentication/me/data": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All that my account holds of me, as a JSON file */
        get: operations["downloadMyData"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/me/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete my account
         * @description Sign-ins, sessions, keys, phone and e-mail address are removed at once. What others must keep stays: names in approvals, invoices and the audit trail, and the candidate records of agencies, which are theirs.
         */
        post: operations["deleteMyAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/me/email": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change my e-mail address; a link is mailed to the old one and to the new one */
        post: operations["requestEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/me/email/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Agree to a change of e-mail with the mailed link; done when both ends have */
        post: operations["confirmEmailChange"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/memberships/{id}/activate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on in another of my memberships, under a new session token */
        post: operations["activateMembership"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/password/change": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Change my password; my other sessions and tokens end */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/password/forgot": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail a link to choose a new password; good once, for 30 minutes */
        post: operations["requestPasswordReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Choose a new password with the mailed link; all sessions end */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/reauthenticate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Prove again who I am, by password or code; good for ten minutes */
        post: operations["reauthenticate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether I have a second factor */
        get: operations["getSecondFactor"];
        put?: never;
        post?: never;
        /** Turn the second factor off */
        delete: operations["removeSecondFactor"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/second-factor/begin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new secret for an authenticator app; it counts once a code of it is given */
        post: operations["beginSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Turn the second factor on with its first code */
        post: operations["confirmSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes; the old ones count no more */
        post: operations["renewRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where I am signed in */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/sessions/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out there */
        post: operations["endSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/sessions/end-others": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sign out everywhere but here */
        post: operations["endOtherSessions"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail and password
         * @description Sets the session cookie of the web; programs send the answered token as `Authorization: Bearer`, or better use `createToken`.
         */
        post: operations["signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/sign-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My sign-ins, newest first, also those that failed */
        get: operations["listSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End this session */
        post: operations["signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for an account; a link is mailed that makes it */
        post: operations["signUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/sign-up/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Use the mailed link: the account is made, and its first session begins */
        post: operations["confirmSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/sign-up/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail the link once more */
        post: operations["resendSignUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/stop-impersonating": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go back to one’s own session */
        post: operations["stopImpersonating"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/terms": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is accepted at sign-up, in its current versions */
        get: operations["listTerms"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** An access token and a refresh token for a program */
        post: operations["createToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/tokens/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A new pair for a refresh token that was not used before */
        post: operations["refreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/tokens/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the family of a refresh token */
        post: operations["revokeToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/authentication/verify-second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Finish a sign-in with the second factor */
        post: operations["verifySecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidate/applications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw from a job */
        post: operations["withdrawApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidate/offers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My offers, newest first */
        get: operations["listOffers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidate/offers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of my offers */
        get: operations["getOffer"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidate/offers/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept an offer */
        post: operations["acceptOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/candidate/offers/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline an offer with a reason */
        post: operations["declineOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/agencies/find": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The one agency with exactly this code */
        get: operations["findAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/applications/{id}/advance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on to the next round, or to the same again after a no-show */
        post: operations["advanceApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/applications/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decide later */
        post: operations["holdApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/applications/{id}/issue-offer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Issue the offer; the candidate gets a one-time link */
        post: operations["issueOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/applications/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take off hold */
        post: operations["resumeApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/applications/{id}/select": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Select the candidate; no round may be open */
        post: operations["selectApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/applications/{id}/shortlist": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Shortlist: round 1 can be scheduled */
        post: operations["shortlistApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/company": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My company: profile, addresses, tax ids, billing contacts, departments */
        get: operations["getCompany"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change my company; only the fields that are sent
         * @description 409 `stale` carries `current`, 409 `code_taken` where another organisation has the code.
         */
        patch: operations["updateCompany"];
        trace?: never;
    };
    "/api/client/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask an agency to work with us
         * @description It sees the company’s name, who asks, and the message; nothing else until it accepts.
         */
        post: operations["requestEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/engagements/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a request back that is not answered yet */
        post: operations["withdrawEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/interviewers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The interviewers of my company, and who is invited as one */
        get: operations["listInterviewers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations of agencies to my address */
        get: operations["listMyInvitations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/invitations/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Work with the agency, for my company */
        post: operations["acceptClientInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/invitations/{token}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline, with a reason */
        post: operations["declineClientInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/invoices/{id}/report-payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Say that we have paid; the accountant verifies it */
        post: operations["reportPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Begin a job order */
        post: operations["createJobDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Delete a draft */
        delete: operations["deleteJobDraft"];
        options?: never;
        head?: never;
        /**
         * Save a step of a draft
         * @description Lists (locations, skills, rounds) are replaced whole. A stale version answers 409 with the current draft.
         */
        patch: operations["updateJobDraft"];
        trace?: never;
    };
    "/api/client/jobs/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Submit a complete draft for approval */
        post: operations["submitJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/client/offers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Withdraw an offer that is not answered */
        post: operations["withdrawOffer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/applications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Applications of my side, newest first
         * @description A client sees an application once it was submitted; a recruiter those they brought in.
         */
        get: operations["listApplications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/applications/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One application with person, requirements, interviews and feedback */
        get: operations["getApplication"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/applications/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Reject, with a reason from the list and in words
         * @description The agency before it is submitted, the client afterwards.
         */
        post: operations["rejectApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The audit trail, newest first
         * @description An agency’s admin reads all of the agency, a client what their company may know, the platform everything.
         */
        get: operations["listTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How far the hash chain reaches, and its newest hash */
        get: operations["getChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/audit/events/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One event with all its details and its seal */
        get: operations["getTrailEvent"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/audit/export.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Exactly what is filtered, as CSV; at most 50,000 events */
        get: operations["exportTrail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/audit/types": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The event types and kinds of things that the trail can be filtered by */
        get: operations["listTrailTypes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/audit/verify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Recompute the next 5,000 seals of the chain
         * @description Call again with `after: checked` until `checked` reaches `total`. The first broken row is named; nothing is changed.
         */
        post: operations["verifyChain"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whom we work with */
        get: operations["listEngagements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/engagements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One engagement: the other side, the terms, how it stands */
        get: operations["getEngagement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/engagements/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End for good: open jobs are closed, joinings and invoices go on */
        post: operations["endEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/engagements/{id}/ending": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What ending would close, and what would go on */
        get: operations["previewEnding"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/engagements/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Resume what my side suspended */
        post: operations["resumeEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/engagements/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend: no job is submitted or approved, running work goes on */
        post: operations["suspendEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The timeline of a record, or the recent activity of my side */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/files/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A stored file that I may see: a résumé, an invoice */
        get: operations["getFile"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My interviews by time */
        get: operations["listInterviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/interviews/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One interview */
        get: operations["getInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/interviews/{id}/ask-to-reschedule": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Free the slot of a scheduled interview; another is proposed */
        post: operations["askToReschedule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/interviews/{id}/mark-no-show": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Note that an interview did not take place */
        post: operations["markNoShow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invitations that wait for an answer, newest first */
        get: operations["listInvitations"];
        put?: never;
        /** Invite people by e-mail, each by a link of their own */
        post: operations["inviteMembers"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send an invitation again; it is good for another seven days */
        post: operations["resendInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/invitations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take an invitation back; its link opens no more */
        post: operations["revokeInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/invoices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Invoices of my side, with what is open */
        get: operations["listInvoices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/invoices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One invoice with its lines and payments */
        get: operations["getInvoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/invoices/{id}/pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The invoice as PDF */
        get: operations["getInvoicePdf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs of my side */
        get: operations["listJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/jobs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One job, each role seeing its part */
        get: operations["getJob"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/jobs/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pipeline of one job */
        get: operations["getBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/jobs/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Close a job: applications end, coming interviews are cancelled */
        post: operations["closeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/jobs/{id}/hold": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put an open job on hold */
        post: operations["holdJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/jobs/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Go on with a job that is on hold */
        post: operations["resumeJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Server-sent events: what changed that concerns me
         * @description Resumes after `Last-Event-ID`. An event says which record changed, never what is in it. Ends with the session.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The members of my organisation by name */
        get: operations["listMembers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/members/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A member, and what can be done */
        get: operations["getMember"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/members/{id}/change-role": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a member another role */
        post: operations["changeMemberRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/members/{id}/hand-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What would have to go to somebody else, and who could take it */
        get: operations["getHandOver"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/members/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let a suspended member in again */
        post: operations["reactivateMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/members/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remove a member; their work goes to whom is chosen */
        post: operations["removeMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/members/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Keep a member out for a while; their work stays with them */
        post: operations["suspendMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What I was told, newest first */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/notifications/{id}/see": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark one as seen */
        post: operations["seeNotification"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/notifications/see-all": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark all as seen */
        post: operations["seeAllNotifications"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/placements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Joinings and placements, the next first */
        get: operations["listPlacements"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/placements/{id}/confirm-joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The candidate joined: takes one opening and schedules the invoice */
        post: operations["confirmJoined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/placements/{id}/record-leaving": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The candidate left; an invoice that is not visible yet is cancelled */
        post: operations["recordLeaving"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/placements/{id}/report-not-joined": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The candidate did not join */
        post: operations["reportNotJoined"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Jobs, candidates and invoices that I may see */
        get: operations["search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/common/work": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What waits for me, oldest first */
        get: operations["getWork"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dev/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Move the application’s clock, for web and worker alike
         * @description The tasks whose hour has come at the new time run at once. Demo, development and test only.
         */
        post: operations["moveClock"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dev/mail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sent mail, newest first */
        get: operations["listMail"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviewer/interviews/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the slot; everyone gets an invitation */
        post: operations["acceptInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviewer/interviews/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline the slot with a reason */
        post: operations["declineInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/interviewer/interviews/{id}/give-feedback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Outcome, scores and remarks; opens the next round or hands over to the client */
        post: operations["giveFeedback"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/client-companies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make the company of a client who has no account yet
         * @description Works with us at once. A company like one of ours answers 409 `similar_client` with `similar`.
         */
        post: operations["createClientCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/client-invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Our invitations and how they stand */
        get: operations["listClientInvitations"];
        put?: never;
        /**
         * Invite a client by e-mail; the link works for 14 days
         * @description A company like one of ours answers 409 `similar_client` with `similar`.
         */
        post: operations["inviteClient"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/client-invitations/{id}/resend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail it once more; it works for another 14 days */
        post: operations["resendClientInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/client-invitations/{id}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take it back; the link opens nothing any more */
        post: operations["revokeClientInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/engagements/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a request; the rate card becomes the first terms */
        post: operations["acceptEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/engagements/{id}/claim-invitation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mail the link with which somebody claims the company that we made */
        post: operations["sendClaimInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/engagements/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline a request, with a reason */
        post: operations["declineEngagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/jobs/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open the job; the terms of today are snapshot */
        post: operations["approveJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/jobs/{id}/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set who works on a location */
        post: operations["assignRecruiters"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/jobs/{id}/reject": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Reject the job with a reason */
        post: operations["rejectJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/recruiters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Each recruiter with what is on their desk */
        get: operations["listRecruiterLoad"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/manager/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Targets of a month with what was reached */
        get: operations["listTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Agencies and client companies, newest first */
        get: operations["listOrganisations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One organisation: facts, members by role, engagements, standing */
        get: operations["getPlatformOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/organisations/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the suspension */
        post: operations["reactivateOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/organisations/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend: nobody acts for it until it is reactivated; its admins are told */
        post: operations["suspendOrganisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/users": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, newest first */
        get: operations["listUsers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One account: memberships, sessions, standing; no secrets */
        get: operations["getPlatformUser"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/users/{id}/allow-impersonation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let another platform admin act as users */
        post: operations["allowImpersonation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/users/{id}/forbid-impersonation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** No longer let another platform admin act as users; what they have open ends */
        post: operations["forbidImpersonation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/users/{id}/reactivate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the suspension */
        post: operations["reactivateUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/platform/users/{id}/suspend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Suspend: all sessions end at once, and sign-in no longer works */
        post: operations["suspendUser"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/agencies/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The public page of one agency */
        get: operations["getPublicAgency"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/agencies/{code}/logo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The logo of an agency, as its public page and mails show it */
        get: operations["getAgencyLogo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/claims/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a mailed link invites to */
        get: operations["getClaimByLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/claims/{token}/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Become the first client of the company that the agency made; works once */
        post: operations["claimCompany"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/claims/{token}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline without an account */
        post: operations["declineClaimByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/demo-accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the demonstration; 404 where this is none */
        get: operations["listDemoAccounts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/engagement-invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a mailed link invites to */
        get: operations["getClientInvitationByLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/engagement-invitations/{token}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline without an account */
        post: operations["declineClientInvitationByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/engagement-invitations/{token}/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make my company (and account) and work with the agency
         * @description The address of the mail becomes the account’s and counts as verified. It does not sign in.
         */
        post: operations["signUpByClientInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/invitations/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invitation of a mailed link, and what to do next
         * @description 410 with `invitation_used`, `invitation_revoked` or `invitation_expired` where it opens no more.
         */
        get: operations["getInvitationByLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/invitations/{token}/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Join with the account that is signed in; its address must be the invited one */
        post: operations["joinByInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/invitations/{token}/sign-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make an account for the invited address, join, and be signed in
         * @description 409 `has_account` where the address has one: sign in and join with it.
         */
        post: operations["signUpByInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/offers/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The offer of a mailed link */
        get: operations["getOfferByLink"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/offers/{token}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the offer of a mailed link; works once */
        post: operations["acceptOfferByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/public/offers/{token}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decline the offer of a mailed link */
        post: operations["declineOfferByLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recruiter/applications/{id}/record-right-to-represent": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Record the candidate’s consent to be submitted to this client */
        post: operations["recordRightToRepresent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recruiter/applications/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back a rejection */
        post: operations["reopenApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recruiter/applications/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send the candidate to the client
         * @description 422 `incomplete` lists what is missing; 409 `already_represented` where another agency was first.
         */
        post: operations["submitApplication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recruiter/applications/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The candidate told us that they withdraw */
        post: operations["recordWithdrawal"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recruiter/candidates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Search the candidates of the agency */
        get: operations["listCandidates"];
        put?: never;
        /**
         * Add a candidate; a probable duplicate is shown first
         * @description 409 `probable_duplicate` carries `similar`; send `evenIfSimilar: true` where it is another person.
         */
        post: operations["createCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recruiter/candidates/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One candidate with résumé and applications */
        get: operations["getCandidate"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change a candidate */
        patch: operations["updateCandidate"];
        trace?: never;
    };
    "/api/recruiter/interviews/{id}/propose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Propose a slot to the interviewer
         * @description 409 where the interviewer or the candidate is taken at that time.
         */
        post: operations["proposeInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recruiter/jobs/{id}/source": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Put a candidate into a job
         * @description Once per candidate and job; another location of the job moves the application.
         */
        post: operations["sourceCandidate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recruiter/placements/{id}/reconfirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The candidate said again that they will join */
        post: operations["reconfirmJoining"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recruiter/resumes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Drop a résumé (PDF or DOCX, up to 10 MB): it is read and compared with the candidates that are there
         * @description One multipart part `file`. Nothing becomes a candidate before createCandidate.
         */
        post: operations["uploadResume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/recruiter/targets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** My target of a month with what I reached */
        get: operations["getMyTargets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: never;
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    refusePayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    paymentId: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        buyer: {
                            country: string;
                            gstin: string | null;
                            lines: string[];
                            name: string;
                            pan: string | null;
                            vatId: string | null;
                        } | null;
                        candidateName: string;
                        clientName: string;
                        dueOn: string | null;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        fee: {
                            amount: string;
                            currency: string;
                        };
                        /** @description Percent of annual pay, or an amount. */
                        feeRate: string;
                        feeType: string;
                        /** Format: uuid */
                        id: string;
                        /** @description Simple interest to today on what is open and overdue; charged only when the accountant says so. Null while nothing is overdue. */
                        interest: {
                            amount: string;
                            currency: string;
                        } | null;
                        interestPercentPerMonth: string;
                        issuedOn: string | null;
                        jobTitle: string;
                        joiningDate: string;
                        lines: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            amount: {
                                amount: string;
                                currency: string;
                            };
                            code: string | null;
                            description: string;
                            kind: string;
                            note: string | null;
                            rate: string | null;
                        }[];
                        /** @description Given when it is issued. */
                        number: string | null;
                        /** @description Total less what is paid; null until it is issued. */
                        open: {
                            amount: string;
                            currency: string;
                        } | null;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        paid: {
                            amount: string;
                            currency: string;
                        };
                        payments: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            amount: {
                                amount: string;
                                currency: string;
                            };
                            /** Format: uuid */
                            id: string;
                            method: string;
                            paidOn: string;
                            reference: string;
                            reportedAt: string;
                            reportedByName: string;
                            state: string;
                            verifiedByName: string | null;
                        }[];
                        paymentWithinDays: number;
                        possible: string[];
                        seller: {
                            country: string;
                            gstin: string | null;
                            lines: string[];
                            name: string;
                            pan: string | null;
                            vatId: string | null;
                        } | null;
                        state: string;
                        tax: {
                            amount: string;
                            currency: string;
                        } | null;
                        total: {
                            amount: string;
                            currency: string;
                        } | null;
                        version: number;
                        visibleFrom: string;
                        /** @description Reported payments that nobody has verified yet. */
                        waitingPayments: number;
                    };
                };
            };
        };
    };
    verifyPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    paymentId: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        buyer: {
                            country: string;
                            gstin: string | null;
                            lines: string[];
                            name: string;
                            pan: string | null;
                            vatId: string | null;
                        } | null;
                        candidateName: string;
                        clientName: string;
                        dueOn: string | null;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        fee: {
                            amount: string;
                            currency: string;
                        };
                        /** @description Percent of annual pay, or an amount. */
                        feeRate: string;
                        feeType: string;
                        /** Format: uuid */
                        id: string;
                        /** @description Simple interest to today on what is open and overdue; charged only when the accountant says so. Null while nothing is overdue. */
                        interest: {
                            amount: string;
                            currency: string;
                        } | null;
                        interestPercentPerMonth: string;
                        issuedOn: string | null;
                        jobTitle: string;
                        joiningDate: string;
                        lines: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            amount: {
                                amount: string;
                                currency: string;
                            };
                            code: string | null;
                            description: string;
                            kind: string;
                            note: string | null;
                            rate: string | null;
                        }[];
                        /** @description Given when it is issued. */
                        number: string | null;
                        /** @description Total less what is paid; null until it is issued. */
                        open: {
                            amount: string;
                            currency: string;
                        } | null;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        paid: {
                            amount: string;
                            currency: string;
                        };
                        payments: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            amount: {
                                amount: string;
                                currency: string;
                            };
                            /** Format: uuid */
                            id: string;
                            method: string;
                            paidOn: string;
                            reference: string;
                            reportedAt: string;
                            reportedByName: string;
                            state: string;
                            verifiedByName: string | null;
                        }[];
                        paymentWithinDays: number;
                        possible: string[];
                        seller: {
                            country: string;
                            gstin: string | null;
                            lines: string[];
                            name: string;
                            pan: string | null;
                            vatId: string | null;
                        } | null;
                        state: string;
                        tax: {
                            amount: string;
                            currency: string;
                        } | null;
                        total: {
                            amount: string;
                            currency: string;
                        } | null;
                        version: number;
                        visibleFrom: string;
                        /** @description Reported payments that nobody has verified yet. */
                        waitingPayments: number;
                    };
                };
            };
        };
    };
    listApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            createdByName: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                            prefix: string;
                            /** @enum {string} */
                            role: "platform_admin" | "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer" | "candidate";
                            scopes: string[];
                        }[];
                    };
                };
            };
        };
    };
    createApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expiresInDays: number;
                    name: string;
                    /** @enum {string} */
                    role: "manager" | "recruiter" | "accountant";
                    /** @description What it may do: `<plural noun of the path>:read` or `:write`; `*` is every noun. */
                    scopes: string[];
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Shown this once. */
                        key: string;
                    };
                };
            };
        };
    };
    revokeApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    changeMemberTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    teamId: string | null;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        designation: string | null;
                        email: string;
                        /**
                         * Format: uuid
                         * @description Of the membership: somebody with two roles is two members.
                         */
                        id: string;
                        isMe: boolean;
                        name: string;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        /** @enum {string} */
                        role: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
                        /** Format: date-time */
                        since: string;
                        state: string;
                        team: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: uuid */
                        userId: string;
                    };
                };
            };
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        addresses: {
                            city: string;
                            country: string;
                            /** @enum {string} */
                            kind: "registered" | "billing" | "office";
                            lines: string;
                            postalCode: string;
                            state: string | null;
                        }[];
                        /** @description Numbers are masked but for their last four characters. */
                        bank: {
                            accountName: string;
                            accountNumber: string | null;
                            bankName: string | null;
                            bic: string | null;
                            branch: string | null;
                            ending: string;
                            iban: string | null;
                            ifsc: string | null;
                            routingNumber: string | null;
                        } | null;
                        brandColour: string | null;
                        /** @description Indian clients with neither GSTIN nor state: no invoice can be issued to them. */
                        clientsWithoutTaxState: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        code: string;
                        country: string;
                        /** @description What applies where no default tax rule is set. */
                        countryTaxRule: string;
                        currency: string;
                        /** @description Why the currency cannot be changed any more. */
                        currencyLocked: string | null;
                        defaultTaxRule: string | null;
                        gstin: string | null;
                        holidayCountry: string | null;
                        holidayRegion: string | null;
                        /** Format: uuid */
                        id: string;
                        invoicePrefix: string;
                        /** @description Why the prefix cannot be changed now. */
                        invoicePrefixLocked: string | null;
                        legalName: string | null;
                        logo: {
                            height: number;
                            href: string;
                            width: number;
                        } | null;
                        name: string;
                        nextInvoiceNumber: string;
                        ownHolidays: {
                            date: string;
                            name: string;
                        }[];
                        pan: string | null;
                        phone: string | null;
                        secondFactorRequired: boolean;
                        state: string | null;
                        timeZone: string;
                        vatId: string | null;
                        version: number;
                        website: string | null;
                        workingDays: number[];
                    };
                };
            };
        };
    };
    updateOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about?: string;
                    addresses?: {
                        city: string;
                        country: string;
                        /** @enum {string} */
                        kind: "registered" | "billing" | "office";
                        lines: string;
                        postalCode: string;
                        /** @description India: needed, since it decides which GST applies. */
                        state: string | null;
                    }[];
                    code?: string;
                    currency?: string;
                    /** @description Null: the rule of the country. */
                    defaultTaxRule?: ("india_gst" | "eu_vat" | "none") | null;
                    gstin?: string | null;
                    /** @description Null: the public holidays of the registered address. */
                    holidayCountry?: string | null;
                    holidayRegion?: string | null;
                    invoicePrefix?: string;
                    /** @description As on invoices, where it is not the name. */
                    legalName?: string | null;
                    name?: string;
                    ownHolidays?: {
                        date: string;
                        name: string;
                    }[];
                    pan?: string | null;
                    /** @description With country code, or as dialled in the country of the registered address. */
                    phone?: string | null;
                    timeZone?: string;
                    vatId?: string | null;
                    version: number;
                    website?: string | null;
                    /** @description ISO weekdays, Monday 1 to Sunday 7. */
                    workingDays?: number[];
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        addresses: {
                            city: string;
                            country: string;
                            /** @enum {string} */
                            kind: "registered" | "billing" | "office";
                            lines: string;
                            postalCode: string;
                            state: string | null;
                        }[];
                        /** @description Numbers are masked but for their last four characters. */
                        bank: {
                            accountName: string;
                            accountNumber: string | null;
                            bankName: string | null;
                            bic: string | null;
                            branch: string | null;
                            ending: string;
                            iban: string | null;
                            ifsc: string | null;
                            routingNumber: string | null;
                        } | null;
                        brandColour: string | null;
                        /** @description Indian clients with neither GSTIN nor state: no invoice can be issued to them. */
                        clientsWithoutTaxState: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        code: string;
                        country: string;
                        /** @description What applies where no default tax rule is set. */
                        countryTaxRule: string;
                        currency: string;
                        /** @description Why the currency cannot be changed any more. */
                        currencyLocked: string | null;
                        defaultTaxRule: string | null;
                        gstin: string | null;
                        holidayCountry: string | null;
                        holidayRegion: string | null;
                        /** Format: uuid */
                        id: string;
                        invoicePrefix: string;
                        /** @description Why the prefix cannot be changed now. */
                        invoicePrefixLocked: string | null;
                        legalName: string | null;
                        logo: {
                            height: number;
                            href: string;
                            width: number;
                        } | null;
                        name: string;
                        nextInvoiceNumber: string;
                        ownHolidays: {
                            date: string;
                            name: string;
                        }[];
                        pan: string | null;
                        phone: string | null;
                        secondFactorRequired: boolean;
                        state: string | null;
                        timeZone: string;
                        vatId: string | null;
                        version: number;
                        website: string | null;
                        workingDays: number[];
                    };
                };
            };
        };
    };
    setBankAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    accountName: string;
                    accountNumber?: string | null;
                    /** @default null */
                    bankName?: string | null;
                    bic?: string | null;
                    /** @default null */
                    branch?: string | null;
                    iban?: string | null;
                    ifsc?: string | null;
                    routingNumber?: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        addresses: {
                            city: string;
                            country: string;
                            /** @enum {string} */
                            kind: "registered" | "billing" | "office";
                            lines: string;
                            postalCode: string;
                            state: string | null;
                        }[];
                        /** @description Numbers are masked but for their last four characters. */
                        bank: {
                            accountName: string;
                            accountNumber: string | null;
                            bankName: string | null;
                            bic: string | null;
                            branch: string | null;
                            ending: string;
                            iban: string | null;
                            ifsc: string | null;
                            routingNumber: string | null;
                        } | null;
                        brandColour: string | null;
                        /** @description Indian clients with neither GSTIN nor state: no invoice can be issued to them. */
                        clientsWithoutTaxState: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        code: string;
                        country: string;
                        /** @description What applies where no default tax rule is set. */
                        countryTaxRule: string;
                        currency: string;
                        /** @description Why the currency cannot be changed any more. */
                        currencyLocked: string | null;
                        defaultTaxRule: string | null;
                        gstin: string | null;
                        holidayCountry: string | null;
                        holidayRegion: string | null;
                        /** Format: uuid */
                        id: string;
                        invoicePrefix: string;
                        /** @description Why the prefix cannot be changed now. */
                        invoicePrefixLocked: string | null;
                        legalName: string | null;
                        logo: {
                            height: number;
                            href: string;
                            width: number;
                        } | null;
                        name: string;
                        nextInvoiceNumber: string;
                        ownHolidays: {
                            date: string;
                            name: string;
                        }[];
                        pan: string | null;
                        phone: string | null;
                        secondFactorRequired: boolean;
                        state: string | null;
                        timeZone: string;
                        vatId: string | null;
                        version: number;
                        website: string | null;
                        workingDays: number[];
                    };
                };
            };
        };
    };
    setBrandColour: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    brandColour: string | null;
                    version: number;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        addresses: {
                            city: string;
                            country: string;
                            /** @enum {string} */
                            kind: "registered" | "billing" | "office";
                            lines: string;
                            postalCode: string;
                            state: string | null;
                        }[];
                        /** @description Numbers are masked but for their last four characters. */
                        bank: {
                            accountName: string;
                            accountNumber: string | null;
                            bankName: string | null;
                            bic: string | null;
                            branch: string | null;
                            ending: string;
                            iban: string | null;
                            ifsc: string | null;
                            routingNumber: string | null;
                        } | null;
                        brandColour: string | null;
                        /** @description Indian clients with neither GSTIN nor state: no invoice can be issued to them. */
                        clientsWithoutTaxState: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        code: string;
                        country: string;
                        /** @description What applies where no default tax rule is set. */
                        countryTaxRule: string;
                        currency: string;
                        /** @description Why the currency cannot be changed any more. */
                        currencyLocked: string | null;
                        defaultTaxRule: string | null;
                        gstin: string | null;
                        holidayCountry: string | null;
                        holidayRegion: string | null;
                        /** Format: uuid */
                        id: string;
                        invoicePrefix: string;
                        /** @description Why the prefix cannot be changed now. */
                        invoicePrefixLocked: string | null;
                        legalName: string | null;
                        logo: {
                            height: number;
                            href: string;
                            width: number;
                        } | null;
                        name: string;
                        nextInvoiceNumber: string;
                        ownHolidays: {
                            date: string;
                            name: string;
                        }[];
                        pan: string | null;
                        phone: string | null;
                        secondFactorRequired: boolean;
                        state: string | null;
                        timeZone: string;
                        vatId: string | null;
                        version: number;
                        website: string | null;
                        workingDays: number[];
                    };
                };
            };
        };
    };
    previewHolidays: {
        parameters: {
            query: {
                country: string;
                region?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Those whose holidays are known. */
                        countries: string[];
                        /** @description Of the next twelve months. */
                        holidays: {
                            date: string;
                            name: string;
                        }[];
                        regions: {
                            code: string;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    uploadLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        addresses: {
                            city: string;
                            country: string;
                            /** @enum {string} */
                            kind: "registered" | "billing" | "office";
                            lines: string;
                            postalCode: string;
                            state: string | null;
                        }[];
                        /** @description Numbers are masked but for their last four characters. */
                        bank: {
                            accountName: string;
                            accountNumber: string | null;
                            bankName: string | null;
                            bic: string | null;
                            branch: string | null;
                            ending: string;
                            iban: string | null;
                            ifsc: string | null;
                            routingNumber: string | null;
                        } | null;
                        brandColour: string | null;
                        /** @description Indian clients with neither GSTIN nor state: no invoice can be issued to them. */
                        clientsWithoutTaxState: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        code: string;
                        country: string;
                        /** @description What applies where no default tax rule is set. */
                        countryTaxRule: string;
                        currency: string;
                        /** @description Why the currency cannot be changed any more. */
                        currencyLocked: string | null;
                        defaultTaxRule: string | null;
                        gstin: string | null;
                        holidayCountry: string | null;
                        holidayRegion: string | null;
                        /** Format: uuid */
                        id: string;
                        invoicePrefix: string;
                        /** @description Why the prefix cannot be changed now. */
                        invoicePrefixLocked: string | null;
                        legalName: string | null;
                        logo: {
                            height: number;
                            href: string;
                            width: number;
                        } | null;
                        name: string;
                        nextInvoiceNumber: string;
                        ownHolidays: {
                            date: string;
                            name: string;
                        }[];
                        pan: string | null;
                        phone: string | null;
                        secondFactorRequired: boolean;
                        state: string | null;
                        timeZone: string;
                        vatId: string | null;
                        version: number;
                        website: string | null;
                        workingDays: number[];
                    };
                };
            };
        };
    };
    removeLogo: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        addresses: {
                            city: string;
                            country: string;
                            /** @enum {string} */
                            kind: "registered" | "billing" | "office";
                            lines: string;
                            postalCode: string;
                            state: string | null;
                        }[];
                        /** @description Numbers are masked but for their last four characters. */
                        bank: {
                            accountName: string;
                            accountNumber: string | null;
                            bankName: string | null;
                            bic: string | null;
                            branch: string | null;
                            ending: string;
                            iban: string | null;
                            ifsc: string | null;
                            routingNumber: string | null;
                        } | null;
                        brandColour: string | null;
                        /** @description Indian clients with neither GSTIN nor state: no invoice can be issued to them. */
                        clientsWithoutTaxState: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        code: string;
                        country: string;
                        /** @description What applies where no default tax rule is set. */
                        countryTaxRule: string;
                        currency: string;
                        /** @description Why the currency cannot be changed any more. */
                        currencyLocked: string | null;
                        defaultTaxRule: string | null;
                        gstin: string | null;
                        holidayCountry: string | null;
                        holidayRegion: string | null;
                        /** Format: uuid */
                        id: string;
                        invoicePrefix: string;
                        /** @description Why the prefix cannot be changed now. */
                        invoicePrefixLocked: string | null;
                        legalName: string | null;
                        logo: {
                            height: number;
                            href: string;
                            width: number;
                        } | null;
                        name: string;
                        nextInvoiceNumber: string;
                        ownHolidays: {
                            date: string;
                            name: string;
                        }[];
                        pan: string | null;
                        phone: string | null;
                        secondFactorRequired: boolean;
                        state: string | null;
                        timeZone: string;
                        vatId: string | null;
                        version: number;
                        website: string | null;
                        workingDays: number[];
                    };
                };
            };
        };
    };
    setSecondFactorPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    required: boolean;
                    version: number;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        addresses: {
                            city: string;
                            country: string;
                            /** @enum {string} */
                            kind: "registered" | "billing" | "office";
                            lines: string;
                            postalCode: string;
                            state: string | null;
                        }[];
                        /** @description Numbers are masked but for their last four characters. */
                        bank: {
                            accountName: string;
                            accountNumber: string | null;
                            bankName: string | null;
                            bic: string | null;
                            branch: string | null;
                            ending: string;
                            iban: string | null;
                            ifsc: string | null;
                            routingNumber: string | null;
                        } | null;
                        brandColour: string | null;
                        /** @description Indian clients with neither GSTIN nor state: no invoice can be issued to them. */
                        clientsWithoutTaxState: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                        code: string;
                        country: string;
                        /** @description What applies where no default tax rule is set. */
                        countryTaxRule: string;
                        currency: string;
                        /** @description Why the currency cannot be changed any more. */
                        currencyLocked: string | null;
                        defaultTaxRule: string | null;
                        gstin: string | null;
                        holidayCountry: string | null;
                        holidayRegion: string | null;
                        /** Format: uuid */
                        id: string;
                        invoicePrefix: string;
                        /** @description Why the prefix cannot be changed now. */
                        invoicePrefixLocked: string | null;
                        legalName: string | null;
                        logo: {
                            height: number;
                            href: string;
                            width: number;
                        } | null;
                        name: string;
                        nextInvoiceNumber: string;
                        ownHolidays: {
                            date: string;
                            name: string;
                        }[];
                        pan: string | null;
                        phone: string | null;
                        secondFactorRequired: boolean;
                        state: string | null;
                        timeZone: string;
                        vatId: string | null;
                        version: number;
                        website: string | null;
                        workingDays: number[];
                    };
                };
            };
        };
    };
    setTargets: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    month: string;
                    targets: {
                        amount: {
                            amount: string;
                            currency: string;
                        };
                        positions: number;
                        /** Format: uuid */
                        userId: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In which new amounts are set. */
                        currency: string;
                        members: {
                            amount: {
                                amount: string;
                                currency: string;
                            } | null;
                            /** @description Invoiced for them, before tax, by currency. */
                            fees: {
                                amount: string;
                                currency: string;
                            }[];
                            /** @description A recruiter’s own joinings of the month; for a manager all of the agency’s. */
                            joined: number;
                            name: string;
                            positions: number | null;
                            role: string;
                            /** Format: uuid */
                            userId: string;
                        }[];
                        month: string;
                    };
                };
            };
        };
    };
    previewTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            email: string;
                            items: string[];
                            recipient: string;
                            title: string;
                        }[];
                    };
                };
            };
        };
    };
    runTask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                task: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        found: number;
                        sent: number;
                        skipped: number;
                    };
                };
            };
        };
    };
    listTeams: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            id: string;
                            members: number;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    createTeam: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        members: number;
                        name: string;
                    };
                };
            };
        };
    };
    deleteTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        deleted: true;
                    };
                };
            };
        };
    };
    renameTeam: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    name: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        members: number;
                        name: string;
                    };
                };
            };
        };
    };
    listMyApiKeys: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            createdByName: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            lastUsedAt: string | null;
                            name: string;
                            prefix: string;
                            /** @enum {string} */
                            role: "platform_admin" | "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer" | "candidate";
                            scopes: string[];
                        }[];
                    };
                };
            };
        };
    };
    createMyApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    expiresInDays: number;
                    name: string;
                    /** @description What it may do: `<plural noun of the path>:read` or `:write`; `*` is every noun. */
                    scopes: string[];
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        id: string;
                        /** @description Shown this once. */
                        key: string;
                    };
                };
            };
        };
    };
    revokeMyApiKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    startImpersonating: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The person is told it afterwards. */
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        endsAt: string;
                        /** @description For programs; the web gets it as its cookie. */
                        token: string;
                    };
                };
            };
        };
    };
    getJwks: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        keys: {
                            [key: string]: unknown;
                        }[];
                    };
                };
            };
        };
    };
    getMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        active: {
                            /** Format: uuid */
                            membershipId: string;
                            organisation: {
                                currency: string;
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            role: "platform_admin" | "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer" | "candidate";
                        } | null;
                        /** @description The application’s clock; movable in demo, development and test. */
                        clock: {
                            movable: boolean;
                            /** Format: date-time */
                            now: string;
                        };
                        /** @description By whom this session acts, why and until when; null in a session of one’s own. */
                        impersonation: {
                            adminName: string;
                            /** Format: date-time */
                            endsAt: string;
                            reason: string;
                        } | null;
                        memberships: {
                            designation: string | null;
                            /** Format: uuid */
                            id: string;
                            organisation: {
                                currency: string;
                                /** Format: uuid */
                                id: string;
                                kind: string;
                                name: string;
                            } | null;
                            /** @enum {string} */
                            role: "platform_admin" | "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer" | "candidate";
                        }[];
                        /** @description The organisation asks for one, and none is set up. */
                        needsSecondFactor: boolean;
                        user: {
                            email: string;
                            /** Format: uuid */
                            id: string;
                            locale: string;
                            name: string;
                            phone: string | null;
                            timeZone: string;
                        };
                    };
                };
            };
        };
    };
    updateMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description In the organisation of the active membership. */
                    designation?: string | null;
                    locale?: string;
                    name?: string;
                    /** @description With its country code, like +91 98123 45678. */
                    phone?: string | null;
                    timeZone?: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    downloadMyData: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    deleteMyAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description My address, typed to confirm. */
                    email: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    requestEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example priya@aster.example */
                    email: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        sent: true;
                    };
                };
            };
        };
    };
    confirmEmailChange: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        done: boolean;
                        /** @description The new address. */
                        email: string;
                        waitsFor: ("old" | "new") | null;
                    };
                };
            };
        };
    };
    activateMembership: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        activated: true;
                    };
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    currentPassword: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    requestPasswordReset: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example priya@aster.example */
                    email: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The same for an address that nobody has.
                         * @enum {boolean}
                         */
                        sent: true;
                    };
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                    token: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    reauthenticate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    password: string;
                } | {
                    /** @description Of the authenticator app, or a recovery code. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    getSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        confirmedAt: string | null;
                        recoveryCodesLeft: number;
                    };
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    beginSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        secret: string;
                        svg: string;
                        uri: string;
                    };
                };
            };
        };
    };
    confirmSecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    code: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Each good once; shown this once. */
                        recoveryCodes: string[];
                    };
                };
            };
        };
    };
    renewRecoveryCodes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Each good once; shown this once. */
                        recoveryCodes: string[];
                    };
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            current: boolean;
                            /** Format: uuid */
                            id: string;
                            ipAddress: string | null;
                            method: string;
                            /** Format: date-time */
                            seenAt: string;
                            userAgent: string | null;
                        }[];
                    };
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    endOtherSessions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    email: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needsSecondFactor: boolean;
                        /** @description Null while the second factor is waited for. */
                        token: string | null;
                    };
                };
            };
        };
    };
    listSignIns: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            id: string;
                            ipAddress: string | null;
                            method: string;
                            outcome: string;
                            userAgent: string | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        signedOut: true;
                    };
                };
            };
        };
    };
    signUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {boolean} */
                    acceptTerms: true;
                    /** @description ISO 3166-1 alpha-2. */
                    country: string;
                    /** @example priya@aster.example */
                    email: string;
                    /** @enum {string} */
                    kind: "agency";
                    locale: string;
                    name: string;
                    organisationName: string;
                    /** @description At least 10 characters, none of the common ones. */
                    password: string;
                    /** @description IANA, as the browser says. */
                    timeZone: string;
                } | {
                    /** @enum {boolean} */
                    acceptTerms: true;
                    /** @description ISO 3166-1 alpha-2. */
                    country: string;
                    /** @example priya@aster.example */
                    email: string;
                    /** @enum {string} */
                    kind: "client_company";
                    locale: string;
                    name: string;
                    organisationName: string;
                    /** @description At least 10 characters, none of the common ones. */
                    password: string;
                    /** @description IANA, as the browser says. */
                    timeZone: string;
                } | {
                    /** @enum {boolean} */
                    acceptTerms: true;
                    /** @example priya@aster.example */
                    email: string;
                    /** @enum {string} */
                    kind: "candidate";
                    locale: string;
                    name: string;
                    /** @description At least 10 characters, none of the common ones. */
                    password: string;
                    /** @description IANA, as the browser says. */
                    timeZone: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The same for an address that has an account.
                         * @enum {boolean}
                         */
                        sent: true;
                    };
                };
            };
        };
    };
    confirmSignUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    token: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        done: true;
                    };
                };
            };
        };
    };
    resendSignUp: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @example priya@aster.example */
                    email: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description The same for an address that has an account.
                         * @enum {boolean}
                         */
                        sent: true;
                    };
                };
            };
        };
    };
    stopImpersonating: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        stopped: true;
                    };
                };
            };
        };
    };
    listTerms: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Markdown. */
                            body: string;
                            documentVersion: number;
                            /** Format: uuid */
                            id: string;
                            kind: string;
                            /** Format: date-time */
                            publishedAt: string;
                            title: string;
                        }[];
                    };
                };
            };
        };
    };
    createToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The second factor, where there is one. */
                    code?: string;
                    email: string;
                    /**
                     * Format: uuid
                     * @description Default: the first of the person.
                     */
                    membershipId?: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A JSON Web Token for `Authorization: Bearer`; verifiable with the JWKS. */
                        accessToken: string;
                        /** @description Seconds. */
                        expiresIn: number;
                        /** @description Good for one renewal; a second use ends all tokens of its family. */
                        refreshToken: string;
                    };
                };
            };
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description A JSON Web Token for `Authorization: Bearer`; verifiable with the JWKS. */
                        accessToken: string;
                        /** @description Seconds. */
                        expiresIn: number;
                        /** @description Good for one renewal; a second use ends all tokens of its family. */
                        refreshToken: string;
                    };
                };
            };
        };
    };
    revokeToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    refreshToken: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @description Also for a token that is not known (RFC 7009).
                         * @enum {boolean}
                         */
                        done: true;
                    };
                };
            };
        };
    };
    verifySecondFactor: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Of the authenticator app, or a recovery code. */
                    code: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        needsSecondFactor: boolean;
                        /** @description Null while the second factor is waited for. */
                        token: string | null;
                    };
                };
            };
        };
    };
    withdrawApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        withdrawn: true;
                    };
                };
            };
        };
    };
    listOffers: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answeredAt: string | null;
                            answerWords: string | null;
                            /** Format: uuid */
                            applicationId: string;
                            benefits: string;
                            candidateName: string;
                            clientName: string;
                            /** Format: date-time */
                            createdAt: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            jobTitle: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    getOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        answeredAt: string | null;
                        answerWords: string | null;
                        /** Format: uuid */
                        applicationId: string;
                        benefits: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: date-time */
                        createdAt: string;
                        expiresOn: string;
                        /** Format: uuid */
                        id: string;
                        jobTitle: string;
                        joiningDate: string;
                        possible: string[];
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    acceptOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        answeredAt: string | null;
                        answerWords: string | null;
                        /** Format: uuid */
                        applicationId: string;
                        benefits: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: date-time */
                        createdAt: string;
                        expiresOn: string;
                        /** Format: uuid */
                        id: string;
                        jobTitle: string;
                        joiningDate: string;
                        possible: string[];
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    declineOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        answeredAt: string | null;
                        answerWords: string | null;
                        /** Format: uuid */
                        applicationId: string;
                        benefits: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: date-time */
                        createdAt: string;
                        expiresOn: string;
                        /** Format: uuid */
                        id: string;
                        jobTitle: string;
                        joiningDate: string;
                        possible: string[];
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    findAgency: {
        parameters: {
            query: {
                code: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        city: string | null;
                        code: string;
                        country: string;
                        /** @description The live one, if any. */
                        engagement: {
                            /** Format: uuid */
                            id: string;
                            state: string;
                        } | null;
                        name: string;
                        website: string | null;
                    };
                };
            };
        };
    };
    advanceApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    holdApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    issueOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    annualPay: {
                        amount: string;
                        currency: string;
                    };
                    /** @default  */
                    benefits?: string;
                    /** @description The last day on which it can be accepted, in the client company’s time zone. */
                    expiresOn: string;
                    joiningDate: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        answeredAt: string | null;
                        answerWords: string | null;
                        /** Format: uuid */
                        applicationId: string;
                        benefits: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: date-time */
                        createdAt: string;
                        expiresOn: string;
                        /** Format: uuid */
                        id: string;
                        jobTitle: string;
                        joiningDate: string;
                        possible: string[];
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    resumeApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    selectApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    shortlistApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    getCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        addresses: {
                            city: string;
                            country: string;
                            /** @enum {string} */
                            kind: "registered" | "billing" | "office";
                            lines: string;
                            postalCode: string;
                            state: string | null;
                        }[];
                        billingContacts: {
                            email: string;
                            name: string;
                            phone: string | null;
                        }[];
                        code: string;
                        country: string;
                        currency: string;
                        /** @description Why the currency cannot be changed any more. */
                        currencyLocked: string | null;
                        departments: string[];
                        gstin: string | null;
                        /** Format: uuid */
                        id: string;
                        legalName: string | null;
                        name: string;
                        pan: string | null;
                        phone: string | null;
                        state: string | null;
                        /** @description In India, with neither GSTIN nor state: agencies cannot issue invoices to it. */
                        taxStateMissing: boolean;
                        timeZone: string;
                        vatId: string | null;
                        version: number;
                        website: string | null;
                    };
                };
            };
        };
    };
    updateCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    about?: string;
                    addresses?: {
                        city: string;
                        country: string;
                        /** @enum {string} */
                        kind: "registered" | "billing" | "office";
                        lines: string;
                        postalCode: string;
                        /** @description India: needed, since it decides which GST applies. */
                        state: string | null;
                    }[];
                    billingContacts?: {
                        /** Format: email */
                        email: string;
                        name: string;
                        phone: string | null;
                    }[];
                    code?: string;
                    currency?: string;
                    departments?: string[];
                    gstin?: string | null;
                    /** @description As on invoices, where it is not the name. */
                    legalName?: string | null;
                    name?: string;
                    pan?: string | null;
                    /** @description With country code, or as dialled in the country of the registered address. */
                    phone?: string | null;
                    timeZone?: string;
                    vatId?: string | null;
                    version: number;
                    website?: string | null;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        addresses: {
                            city: string;
                            country: string;
                            /** @enum {string} */
                            kind: "registered" | "billing" | "office";
                            lines: string;
                            postalCode: string;
                            state: string | null;
                        }[];
                        billingContacts: {
                            email: string;
                            name: string;
                            phone: string | null;
                        }[];
                        code: string;
                        country: string;
                        currency: string;
                        /** @description Why the currency cannot be changed any more. */
                        currencyLocked: string | null;
                        departments: string[];
                        gstin: string | null;
                        /** Format: uuid */
                        id: string;
                        legalName: string | null;
                        name: string;
                        pan: string | null;
                        phone: string | null;
                        state: string | null;
                        /** @description In India, with neither GSTIN nor state: agencies cannot issue invoices to it. */
                        taxStateMissing: boolean;
                        timeZone: string;
                        vatId: string | null;
                        version: number;
                        website: string | null;
                    };
                };
            };
        };
    };
    requestEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The agency’s code, in whatever case. */
                    code: string;
                    /** @default  */
                    message?: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        agencyId: string;
                        agencyName: string;
                        askedBy: {
                            email: string;
                            name: string;
                        } | null;
                        /** @description The newest invitation to claim the company. */
                        claim: {
                            companyName: string;
                            contactName: string;
                            email: string;
                            engagementId: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            /** @enum {string} */
                            kind: "engagement" | "claim";
                            message: string;
                            possible: string[];
                            reason: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** @description `expired` once an open one is too old. */
                            state: string;
                        } | null;
                        /** Format: uuid */
                        clientCompanyId: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** @description How many jobs there are in each state. */
                        jobs: {
                            [key: string]: number;
                        };
                        /** @description For the agency: the client’s contacts. */
                        members: {
                            designation: string | null;
                            email: string;
                            name: string;
                        }[];
                        message: string;
                        openJobs: number;
                        /** @description The other organisation; null before you work together. */
                        other: {
                            about: string;
                            address: string | null;
                            city: string | null;
                            code: string;
                            country: string;
                            gstin: string | null;
                            pan: string | null;
                            state: string | null;
                            timeZone: string;
                            vatId: string | null;
                            website: string | null;
                        } | null;
                        /** @description City and country of the other side; empty before you work together. */
                        place: string;
                        possible: string[];
                        reason: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        suspendedBy: ("agency" | "client") | null;
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            version: number;
                        } | null;
                        /** @description The agency made the company and nobody has claimed it. */
                        unclaimed: boolean;
                    };
                };
            };
        };
    };
    withdrawEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        withdrawn: true;
                    };
                };
            };
        };
    };
    listInterviewers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        invited: {
                            email: string;
                            /**
                             * Format: uuid
                             * @description Of the invitation.
                             */
                            id: string;
                            name: string;
                            /** @description Set once they have joined. */
                            userId: string | null;
                        }[];
                        items: {
                            designation: string | null;
                            /** Format: uuid */
                            id: string;
                            name: string;
                        }[];
                    };
                };
            };
        };
    };
    listMyInvitations: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            agencyName: string;
                            companyName: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            /** @enum {string} */
                            kind: "engagement" | "claim";
                            message: string;
                            /** @description Opens the page where it is answered. */
                            token: string;
                        }[];
                    };
                };
            };
        };
    };
    acceptClientInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        engagementId: string;
                        /** Format: uuid */
                        membershipId: string;
                    };
                };
            };
        };
    };
    declineClientInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        declined: true;
                    };
                };
            };
        };
    };
    reportPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    amount: {
                        amount: string;
                        currency: string;
                    };
                    /** @enum {string} */
                    method: "bank_transfer" | "upi" | "card" | "cheque" | "other";
                    paidOn: string;
                    /** @description The bank’s reference; the same one is taken once per invoice. */
                    reference: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        buyer: {
                            country: string;
                            gstin: string | null;
                            lines: string[];
                            name: string;
                            pan: string | null;
                            vatId: string | null;
                        } | null;
                        candidateName: string;
                        clientName: string;
                        dueOn: string | null;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        fee: {
                            amount: string;
                            currency: string;
                        };
                        /** @description Percent of annual pay, or an amount. */
                        feeRate: string;
                        feeType: string;
                        /** Format: uuid */
                        id: string;
                        /** @description Simple interest to today on what is open and overdue; charged only when the accountant says so. Null while nothing is overdue. */
                        interest: {
                            amount: string;
                            currency: string;
                        } | null;
                        interestPercentPerMonth: string;
                        issuedOn: string | null;
                        jobTitle: string;
                        joiningDate: string;
                        lines: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            amount: {
                                amount: string;
                                currency: string;
                            };
                            code: string | null;
                            description: string;
                            kind: string;
                            note: string | null;
                            rate: string | null;
                        }[];
                        /** @description Given when it is issued. */
                        number: string | null;
                        /** @description Total less what is paid; null until it is issued. */
                        open: {
                            amount: string;
                            currency: string;
                        } | null;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        paid: {
                            amount: string;
                            currency: string;
                        };
                        payments: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            amount: {
                                amount: string;
                                currency: string;
                            };
                            /** Format: uuid */
                            id: string;
                            method: string;
                            paidOn: string;
                            reference: string;
                            reportedAt: string;
                            reportedByName: string;
                            state: string;
                            verifiedByName: string | null;
                        }[];
                        paymentWithinDays: number;
                        possible: string[];
                        seller: {
                            country: string;
                            gstin: string | null;
                            lines: string[];
                            name: string;
                            pan: string | null;
                            vatId: string | null;
                        } | null;
                        state: string;
                        tax: {
                            amount: string;
                            currency: string;
                        } | null;
                        total: {
                            amount: string;
                            currency: string;
                        } | null;
                        version: number;
                        visibleFrom: string;
                        /** @description Reported payments that nobody has verified yet. */
                        waitingPayments: number;
                    };
                };
            };
        };
    };
    createJobDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deadline?: string | null;
                    department?: string | null;
                    /** @description Plain text; blank lines make paragraphs. */
                    description?: string;
                    /** @enum {string} */
                    employmentType?: "permanent" | "contract" | "internship";
                    /**
                     * Format: uuid
                     * @description The engagement with the agency that shall fill the job.
                     */
                    engagementId: string;
                    experience?: {
                        fromMonths: number;
                        toMonths: number | null;
                    } | null;
                    locations?: {
                        openings: number;
                        /** @description City or address. */
                        place: string;
                        /** @enum {string} */
                        workMode: "office" | "hybrid" | "remote";
                    }[];
                    noticeDaysMax?: number | null;
                    /** @description Annual pay band. */
                    pay?: {
                        currency: string;
                        from: string;
                        to: string;
                    } | null;
                    rounds?: {
                        /** @description User id of an interviewer of the client company. */
                        interviewerId: string | null;
                        /** @description While there is no interviewer: the invitation of whoever shall be it, once they have joined. */
                        invitationId?: string | null;
                        minutes: number;
                        /** @enum {string} */
                        mode: "face_to_face" | "online" | "telephone";
                        name: string;
                        /** @enum {string} */
                        type: "technical" | "non_technical" | "assignment";
                    }[];
                    skills?: {
                        /** @enum {string} */
                        kind: "primary" | "secondary";
                        /**
                         * @description What the minimum counts: a rating 1–5, or years.
                         * @enum {string}
                         */
                        measure: "rating" | "years";
                        minimum: number;
                        name: string;
                    }[];
                    title?: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        approvedAt: string | null;
                        clientName: string;
                        code: string;
                        /** Format: date-time */
                        createdAt: string;
                        deadline: string | null;
                        department: string | null;
                        description: string;
                        employmentType: string;
                        /** Format: uuid */
                        engagementId: string;
                        experience: {
                            fromMonths: number;
                            toMonths: number | null;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        locations: {
                            filled: number;
                            /** Format: uuid */
                            id: string;
                            openings: number;
                            place: string;
                            recruiters: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workMode: string;
                        }[];
                        /** @description What a draft still lacks. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        noticeDaysMax: number | null;
                        pay: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            from: {
                                amount: string;
                                currency: string;
                            };
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            to: {
                                amount: string;
                                currency: string;
                            };
                        } | null;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        reason: string | null;
                        rounds: {
                            interviewerId: string | null;
                            interviewerName: string | null;
                            /** @description While it is set, the named interviewer is invited and has not joined yet. */
                            invitationId: string | null;
                            minutes: number;
                            mode: string;
                            name: string;
                            number: number;
                            type: string;
                        }[];
                        skills: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        /** @description Applications by stage; only those the reader may see. */
                        stages: {
                            [key: string]: number;
                        };
                        state: string;
                        submittedAt: string | null;
                        /** @description The snapshot of an approved job; before that, the terms that would apply. Only for client and managers. */
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                /** @description Percent of annual pay, or an amount. */
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            snapshot: boolean;
                            version: number;
                        } | null;
                        title: string;
                        version: number;
                    };
                };
            };
        };
    };
    deleteJobDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        deleted: true;
                    };
                };
            };
        };
    };
    updateJobDraft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    deadline?: string | null;
                    department?: string | null;
                    /** @description Plain text; blank lines make paragraphs. */
                    description?: string;
                    /** @enum {string} */
                    employmentType?: "permanent" | "contract" | "internship";
                    experience?: {
                        fromMonths: number;
                        toMonths: number | null;
                    } | null;
                    locations?: {
                        openings: number;
                        /** @description City or address. */
                        place: string;
                        /** @enum {string} */
                        workMode: "office" | "hybrid" | "remote";
                    }[];
                    noticeDaysMax?: number | null;
                    /** @description Annual pay band. */
                    pay?: {
                        currency: string;
                        from: string;
                        to: string;
                    } | null;
                    rounds?: {
                        /** @description User id of an interviewer of the client company. */
                        interviewerId: string | null;
                        /** @description While there is no interviewer: the invitation of whoever shall be it, once they have joined. */
                        invitationId?: string | null;
                        minutes: number;
                        /** @enum {string} */
                        mode: "face_to_face" | "online" | "telephone";
                        name: string;
                        /** @enum {string} */
                        type: "technical" | "non_technical" | "assignment";
                    }[];
                    skills?: {
                        /** @enum {string} */
                        kind: "primary" | "secondary";
                        /**
                         * @description What the minimum counts: a rating 1–5, or years.
                         * @enum {string}
                         */
                        measure: "rating" | "years";
                        minimum: number;
                        name: string;
                    }[];
                    title?: string;
                    /** @description The version that was read; a stale one answers 409. */
                    version: number;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        approvedAt: string | null;
                        clientName: string;
                        code: string;
                        /** Format: date-time */
                        createdAt: string;
                        deadline: string | null;
                        department: string | null;
                        description: string;
                        employmentType: string;
                        /** Format: uuid */
                        engagementId: string;
                        experience: {
                            fromMonths: number;
                            toMonths: number | null;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        locations: {
                            filled: number;
                            /** Format: uuid */
                            id: string;
                            openings: number;
                            place: string;
                            recruiters: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workMode: string;
                        }[];
                        /** @description What a draft still lacks. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        noticeDaysMax: number | null;
                        pay: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            from: {
                                amount: string;
                                currency: string;
                            };
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            to: {
                                amount: string;
                                currency: string;
                            };
                        } | null;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        reason: string | null;
                        rounds: {
                            interviewerId: string | null;
                            interviewerName: string | null;
                            /** @description While it is set, the named interviewer is invited and has not joined yet. */
                            invitationId: string | null;
                            minutes: number;
                            mode: string;
                            name: string;
                            number: number;
                            type: string;
                        }[];
                        skills: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        /** @description Applications by stage; only those the reader may see. */
                        stages: {
                            [key: string]: number;
                        };
                        state: string;
                        submittedAt: string | null;
                        /** @description The snapshot of an approved job; before that, the terms that would apply. Only for client and managers. */
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                /** @description Percent of annual pay, or an amount. */
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            snapshot: boolean;
                            version: number;
                        } | null;
                        title: string;
                        version: number;
                    };
                };
            };
        };
    };
    submitJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        approvedAt: string | null;
                        clientName: string;
                        code: string;
                        /** Format: date-time */
                        createdAt: string;
                        deadline: string | null;
                        department: string | null;
                        description: string;
                        employmentType: string;
                        /** Format: uuid */
                        engagementId: string;
                        experience: {
                            fromMonths: number;
                            toMonths: number | null;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        locations: {
                            filled: number;
                            /** Format: uuid */
                            id: string;
                            openings: number;
                            place: string;
                            recruiters: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workMode: string;
                        }[];
                        /** @description What a draft still lacks. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        noticeDaysMax: number | null;
                        pay: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            from: {
                                amount: string;
                                currency: string;
                            };
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            to: {
                                amount: string;
                                currency: string;
                            };
                        } | null;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        reason: string | null;
                        rounds: {
                            interviewerId: string | null;
                            interviewerName: string | null;
                            /** @description While it is set, the named interviewer is invited and has not joined yet. */
                            invitationId: string | null;
                            minutes: number;
                            mode: string;
                            name: string;
                            number: number;
                            type: string;
                        }[];
                        skills: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        /** @description Applications by stage; only those the reader may see. */
                        stages: {
                            [key: string]: number;
                        };
                        state: string;
                        submittedAt: string | null;
                        /** @description The snapshot of an approved job; before that, the terms that would apply. Only for client and managers. */
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                /** @description Percent of annual pay, or an amount. */
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            snapshot: boolean;
                            version: number;
                        } | null;
                        title: string;
                        version: number;
                    };
                };
            };
        };
    };
    withdrawOffer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        answeredAt: string | null;
                        answerWords: string | null;
                        /** Format: uuid */
                        applicationId: string;
                        benefits: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: date-time */
                        createdAt: string;
                        expiresOn: string;
                        /** Format: uuid */
                        id: string;
                        jobTitle: string;
                        joiningDate: string;
                        possible: string[];
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    listApplications: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                jobId?: string;
                /** @description Only of jobs in one or more states, by comma. */
                jobState?: string;
                limit?: number;
                /** @description One or more stages, by comma. */
                stage?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            allRoundsDone: boolean;
                            candidateName: string;
                            clientName: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            jobId: string;
                            jobTitle: string;
                            matchScore: number | null;
                            place: string;
                            recruiterName: string;
                            round: number;
                            stage: string;
                            /** Format: date-time */
                            stageSince: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    getApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    rejectApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                    /** @enum {string} */
                    reasonCode: "skills" | "experience" | "pay" | "notice" | "location" | "communication" | "culture" | "other";
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    listTrail: {
        parameters: {
            query?: {
                /** @description The user who did it, or who acted in their place. */
                actorId?: string;
                /** @description `next` of the page before. */
                after?: string;
                /** @description The first day, in the reader’s time zone. */
                from?: string;
                limit?: number;
                /** @description The code of the organisation it concerns. */
                organisation?: string;
                /** @description Part of the name of who did it, or of who acted in their place. */
                q?: string;
                /** @description One record: what happened to it and to what belongs to it. */
                record?: string;
                /** @description Kinds of things, by comma: `job`, `invoice` … */
                subject?: string;
                /** @description The last day, in the reader’s time zone. */
                to?: string;
                /** @description Event types, by comma. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            about: string;
                            actorName: string;
                            actorRole: string;
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            id: string;
                            /** @description The platform admin who acted in the actor’s place. */
                            impersonatorName: string | null;
                            /** @description The agency whose event it is, else the client company. */
                            organisationName: string | null;
                            /** @description Reads on from the actor’s name. */
                            sentence: string;
                            /** Format: uuid */
                            subjectId: string;
                            subjectType: string;
                            type: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    getChain: {
        parameters: {
            query?: {
                /** @description For the platform: whose chain, by code; without it the platform’s own. Others have one. */
                organisation?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        newest: {
                            eventAt: string | null;
                            /** Format: uuid */
                            eventId: string;
                            /** @description SHA-256, hexadecimal. Kept elsewhere, it proves later that nothing before it was changed. */
                            hash: string;
                            /** Format: date-time */
                            sealedAt: string;
                            /** @description How many events are sealed. */
                            sequence: number;
                        } | null;
                        unsealed: number;
                    };
                };
            };
        };
    };
    getTrailEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        actorName: string;
                        actorRole: string;
                        actorUserId: string | null;
                        /** Format: date-time */
                        at: string;
                        data: {
                            [key: string]: string;
                        };
                        /** Format: uuid */
                        id: string;
                        /** @description The platform admin who acted in the actor’s place. */
                        impersonatorName: string | null;
                        impersonatorUserId: string | null;
                        /** @description The agency whose event it is, else the client company. */
                        organisationName: string | null;
                        /** @description Its place in the hash chain; null until it is sealed, and in a chain that is another’s. */
                        seal: {
                            hash: string;
                            /** Format: date-time */
                            sealedAt: string;
                            sequence: number;
                        } | null;
                        /** @description Reads on from the actor’s name. */
                        sentence: string;
                        /** Format: uuid */
                        subjectId: string;
                        subjectType: string;
                        type: string;
                        /**
                         * Format: date-time
                         * @description By the database’s clock.
                         */
                        writtenAt: string;
                    };
                };
            };
        };
    };
    exportTrail: {
        parameters: {
            query?: {
                /** @description The user who did it, or who acted in their place. */
                actorId?: string;
                /** @description The first day, in the reader’s time zone. */
                from?: string;
                /** @description The code of the organisation it concerns. */
                organisation?: string;
                /** @description Part of the name of who did it, or of who acted in their place. */
                q?: string;
                /** @description One record: what happened to it and to what belongs to it. */
                record?: string;
                /** @description Kinds of things, by comma: `job`, `invoice` … */
                subject?: string;
                /** @description The last day, in the reader’s time zone. */
                to?: string;
                /** @description Event types, by comma. */
                type?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listTrailTypes: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        subjects: string[];
                        types: string[];
                    };
                };
            };
        };
    };
    verifyChain: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description `checked` of the part before.
                     * @default 0
                     */
                    after?: number;
                    /** @description For the platform: whose chain, by code; without it the platform’s own. Others have one. */
                    organisation?: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        broken: {
                            /** Format: uuid */
                            eventId: string;
                            sequence: number;
                            why: string;
                        } | null;
                        checked: number;
                        total: number;
                    };
                };
            };
        };
    };
    listEngagements: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description Part of the other side’s name. */
                q?: string;
                /** @description One, or several separated by commas. */
                state?: string | string[];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            agencyId: string;
                            agencyName: string;
                            /** Format: uuid */
                            clientCompanyId: string;
                            clientName: string;
                            /** Format: uuid */
                            id: string;
                            openJobs: number;
                            /** @description City and country of the other side; empty before you work together. */
                            place: string;
                            state: string;
                            /** Format: date-time */
                            stateSince: string;
                            /** @description The agency made the company and nobody has claimed it. */
                            unclaimed: boolean;
                        }[];
                        next: string | null;
                        /** @description How many there are in each state. */
                        states: {
                            [key: string]: number;
                        };
                    };
                };
            };
        };
    };
    getEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        agencyId: string;
                        agencyName: string;
                        askedBy: {
                            email: string;
                            name: string;
                        } | null;
                        /** @description The newest invitation to claim the company. */
                        claim: {
                            companyName: string;
                            contactName: string;
                            email: string;
                            engagementId: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            /** @enum {string} */
                            kind: "engagement" | "claim";
                            message: string;
                            possible: string[];
                            reason: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** @description `expired` once an open one is too old. */
                            state: string;
                        } | null;
                        /** Format: uuid */
                        clientCompanyId: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** @description How many jobs there are in each state. */
                        jobs: {
                            [key: string]: number;
                        };
                        /** @description For the agency: the client’s contacts. */
                        members: {
                            designation: string | null;
                            email: string;
                            name: string;
                        }[];
                        message: string;
                        openJobs: number;
                        /** @description The other organisation; null before you work together. */
                        other: {
                            about: string;
                            address: string | null;
                            city: string | null;
                            code: string;
                            country: string;
                            gstin: string | null;
                            pan: string | null;
                            state: string | null;
                            timeZone: string;
                            vatId: string | null;
                            website: string | null;
                        } | null;
                        /** @description City and country of the other side; empty before you work together. */
                        place: string;
                        possible: string[];
                        reason: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        suspendedBy: ("agency" | "client") | null;
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            version: number;
                        } | null;
                        /** @description The agency made the company and nobody has claimed it. */
                        unclaimed: boolean;
                    };
                };
            };
        };
    };
    endEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        agencyId: string;
                        agencyName: string;
                        askedBy: {
                            email: string;
                            name: string;
                        } | null;
                        /** @description The newest invitation to claim the company. */
                        claim: {
                            companyName: string;
                            contactName: string;
                            email: string;
                            engagementId: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            /** @enum {string} */
                            kind: "engagement" | "claim";
                            message: string;
                            possible: string[];
                            reason: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** @description `expired` once an open one is too old. */
                            state: string;
                        } | null;
                        /** Format: uuid */
                        clientCompanyId: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** @description How many jobs there are in each state. */
                        jobs: {
                            [key: string]: number;
                        };
                        /** @description For the agency: the client’s contacts. */
                        members: {
                            designation: string | null;
                            email: string;
                            name: string;
                        }[];
                        message: string;
                        openJobs: number;
                        /** @description The other organisation; null before you work together. */
                        other: {
                            about: string;
                            address: string | null;
                            city: string | null;
                            code: string;
                            country: string;
                            gstin: string | null;
                            pan: string | null;
                            state: string | null;
                            timeZone: string;
                            vatId: string | null;
                            website: string | null;
                        } | null;
                        /** @description City and country of the other side; empty before you work together. */
                        place: string;
                        possible: string[];
                        reason: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        suspendedBy: ("agency" | "client") | null;
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            version: number;
                        } | null;
                        /** @description The agency made the company and nobody has claimed it. */
                        unclaimed: boolean;
                    };
                };
            };
        };
    };
    previewEnding: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In play; they end. */
                        applications: number;
                        /** @description At most 50. */
                        closing: {
                            code: string;
                            /** Format: uuid */
                            id: string;
                            title: string;
                        }[];
                        /** @description Open jobs and those on hold: they are closed. */
                        closingCount: number;
                        /** @description To come; they are cancelled. */
                        interviews: number;
                        /** @description Not paid yet; they go on. */
                        invoices: number;
                        /** @description To come; they go on. */
                        joinings: number;
                        /** @description Without an answer; they are withdrawn. */
                        offers: number;
                        /** @description Jobs that wait for an approval: they are rejected. */
                        rejectedCount: number;
                    };
                };
            };
        };
    };
    resumeEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        agencyId: string;
                        agencyName: string;
                        askedBy: {
                            email: string;
                            name: string;
                        } | null;
                        /** @description The newest invitation to claim the company. */
                        claim: {
                            companyName: string;
                            contactName: string;
                            email: string;
                            engagementId: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            /** @enum {string} */
                            kind: "engagement" | "claim";
                            message: string;
                            possible: string[];
                            reason: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** @description `expired` once an open one is too old. */
                            state: string;
                        } | null;
                        /** Format: uuid */
                        clientCompanyId: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** @description How many jobs there are in each state. */
                        jobs: {
                            [key: string]: number;
                        };
                        /** @description For the agency: the client’s contacts. */
                        members: {
                            designation: string | null;
                            email: string;
                            name: string;
                        }[];
                        message: string;
                        openJobs: number;
                        /** @description The other organisation; null before you work together. */
                        other: {
                            about: string;
                            address: string | null;
                            city: string | null;
                            code: string;
                            country: string;
                            gstin: string | null;
                            pan: string | null;
                            state: string | null;
                            timeZone: string;
                            vatId: string | null;
                            website: string | null;
                        } | null;
                        /** @description City and country of the other side; empty before you work together. */
                        place: string;
                        possible: string[];
                        reason: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        suspendedBy: ("agency" | "client") | null;
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            version: number;
                        } | null;
                        /** @description The agency made the company and nobody has claimed it. */
                        unclaimed: boolean;
                    };
                };
            };
        };
    };
    suspendEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        agencyId: string;
                        agencyName: string;
                        askedBy: {
                            email: string;
                            name: string;
                        } | null;
                        /** @description The newest invitation to claim the company. */
                        claim: {
                            companyName: string;
                            contactName: string;
                            email: string;
                            engagementId: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            /** @enum {string} */
                            kind: "engagement" | "claim";
                            message: string;
                            possible: string[];
                            reason: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** @description `expired` once an open one is too old. */
                            state: string;
                        } | null;
                        /** Format: uuid */
                        clientCompanyId: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** @description How many jobs there are in each state. */
                        jobs: {
                            [key: string]: number;
                        };
                        /** @description For the agency: the client’s contacts. */
                        members: {
                            designation: string | null;
                            email: string;
                            name: string;
                        }[];
                        message: string;
                        openJobs: number;
                        /** @description The other organisation; null before you work together. */
                        other: {
                            about: string;
                            address: string | null;
                            city: string | null;
                            code: string;
                            country: string;
                            gstin: string | null;
                            pan: string | null;
                            state: string | null;
                            timeZone: string;
                            vatId: string | null;
                            website: string | null;
                        } | null;
                        /** @description City and country of the other side; empty before you work together. */
                        place: string;
                        possible: string[];
                        reason: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        suspendedBy: ("agency" | "client") | null;
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            version: number;
                        } | null;
                        /** @description The agency made the company and nobody has claimed it. */
                        unclaimed: boolean;
                    };
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                applicationId?: string;
                candidateId?: string;
                jobId?: string;
                limit?: number;
                subjectId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** @description Whom or what it concerns, for a list over many records; empty where the words are unknown. */
                            about: string;
                            actorName: string;
                            actorRole: string;
                            /** Format: date-time */
                            at: string;
                            /** Format: uuid */
                            id: string;
                            /** @description Reads on from the actor’s name. */
                            sentence: string;
                            type: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    getFile: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listInterviews: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                from?: string;
                interviewerId?: string;
                jobId?: string;
                limit?: number;
                /** @description Of a recruiter: of their own candidates only, not of their jobs. */
                mine?: "true";
                /** @description Those without a time come at the far end. */
                sort?: "startsAt" | "-startsAt";
                state?: string;
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: uuid */
                            applicationId: string;
                            candidateName: string;
                            clientName: string;
                            endsAt: string | null;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            interviewerId: string;
                            interviewerName: string;
                            /** Format: uuid */
                            jobId: string;
                            jobTitle: string;
                            lastRound: boolean;
                            minutes: number;
                            mode: string;
                            place: string | null;
                            possible: string[];
                            reason: string | null;
                            roundName: string;
                            roundNumber: number;
                            /** @description Each wants a score in the feedback. */
                            skills: string[];
                            startsAt: string | null;
                            state: string;
                            /** Format: date-time */
                            stateSince: string;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    getInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        applicationId: string;
                        candidateName: string;
                        clientName: string;
                        endsAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        interviewerId: string;
                        interviewerName: string;
                        /** Format: uuid */
                        jobId: string;
                        jobTitle: string;
                        lastRound: boolean;
                        minutes: number;
                        mode: string;
                        place: string | null;
                        possible: string[];
                        reason: string | null;
                        roundName: string;
                        roundNumber: number;
                        /** @description Each wants a score in the feedback. */
                        skills: string[];
                        startsAt: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        version: number;
                    };
                };
            };
        };
    };
    askToReschedule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        applicationId: string;
                        candidateName: string;
                        clientName: string;
                        endsAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        interviewerId: string;
                        interviewerName: string;
                        /** Format: uuid */
                        jobId: string;
                        jobTitle: string;
                        lastRound: boolean;
                        minutes: number;
                        mode: string;
                        place: string | null;
                        possible: string[];
                        reason: string | null;
                        roundName: string;
                        roundNumber: number;
                        /** @description Each wants a score in the feedback. */
                        skills: string[];
                        startsAt: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        version: number;
                    };
                };
            };
        };
    };
    markNoShow: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        applicationId: string;
                        candidateName: string;
                        clientName: string;
                        endsAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        interviewerId: string;
                        interviewerName: string;
                        /** Format: uuid */
                        jobId: string;
                        jobTitle: string;
                        lastRound: boolean;
                        minutes: number;
                        mode: string;
                        place: string | null;
                        possible: string[];
                        reason: string | null;
                        roundName: string;
                        roundNumber: number;
                        /** @description Each wants a score in the feedback. */
                        skills: string[];
                        startsAt: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        version: number;
                    };
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            email: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            name: string | null;
                            possible: string[];
                            roles: ("agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer")[];
                            /** Format: date-time */
                            sentAt: string;
                            /** @description `open`, `expired`, `accepted` or `revoked`. */
                            state: string;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    inviteMembers: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    people: {
                        email: string;
                        name?: string | null;
                    }[];
                    roles: ("agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer")[];
                    teamId?: string | null;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            email: string;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            name: string | null;
                            possible: string[];
                            roles: ("agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer")[];
                            /** Format: date-time */
                            sentAt: string;
                            /** @description `open`, `expired`, `accepted` or `revoked`. */
                            state: string;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                        }[];
                    };
                };
            };
        };
    };
    resendInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        invitedByName: string;
                        name: string | null;
                        possible: string[];
                        roles: ("agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer")[];
                        /** Format: date-time */
                        sentAt: string;
                        /** @description `open`, `expired`, `accepted` or `revoked`. */
                        state: string;
                        team: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
        };
    };
    revokeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        invitedByName: string;
                        name: string | null;
                        possible: string[];
                        roles: ("agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer")[];
                        /** Format: date-time */
                        sentAt: string;
                        /** @description `open`, `expired`, `accepted` or `revoked`. */
                        state: string;
                        team: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                    };
                };
            };
        };
    };
    listInvoices: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description What is open of the issued invoices, by the day in the reader’s time zone. */
                        ageing: {
                            /**
                             * @description Days since the due date.
                             * @enum {string}
                             */
                            age: "not_due" | "1_30" | "31_60" | "61_90" | "over_90";
                            count: number;
                            currency: string;
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            open: {
                                amount: string;
                                currency: string;
                            };
                            /** @description Of what is open in this currency, 0 to 1. */
                            share: number;
                        }[];
                        items: {
                            agencyName: string;
                            candidateName: string;
                            clientName: string;
                            dueOn: string | null;
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            fee: {
                                amount: string;
                                currency: string;
                            };
                            /** Format: uuid */
                            id: string;
                            issuedOn: string | null;
                            jobTitle: string;
                            /** @description Given when it is issued. */
                            number: string | null;
                            /** @description Total less what is paid; null until it is issued. */
                            open: {
                                amount: string;
                                currency: string;
                            } | null;
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            paid: {
                                amount: string;
                                currency: string;
                            };
                            state: string;
                            total: {
                                amount: string;
                                currency: string;
                            } | null;
                            visibleFrom: string;
                            /** @description Reported payments that nobody has verified yet. */
                            waitingPayments: number;
                        }[];
                        next: string | null;
                        totals: {
                            count: number;
                            currency: string;
                            /**
                             * @description Total less what is paid.
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            open: {
                                amount: string;
                                currency: string;
                            };
                            state: string;
                        }[];
                    };
                };
            };
        };
    };
    getInvoice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        buyer: {
                            country: string;
                            gstin: string | null;
                            lines: string[];
                            name: string;
                            pan: string | null;
                            vatId: string | null;
                        } | null;
                        candidateName: string;
                        clientName: string;
                        dueOn: string | null;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        fee: {
                            amount: string;
                            currency: string;
                        };
                        /** @description Percent of annual pay, or an amount. */
                        feeRate: string;
                        feeType: string;
                        /** Format: uuid */
                        id: string;
                        /** @description Simple interest to today on what is open and overdue; charged only when the accountant says so. Null while nothing is overdue. */
                        interest: {
                            amount: string;
                            currency: string;
                        } | null;
                        interestPercentPerMonth: string;
                        issuedOn: string | null;
                        jobTitle: string;
                        joiningDate: string;
                        lines: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            amount: {
                                amount: string;
                                currency: string;
                            };
                            code: string | null;
                            description: string;
                            kind: string;
                            note: string | null;
                            rate: string | null;
                        }[];
                        /** @description Given when it is issued. */
                        number: string | null;
                        /** @description Total less what is paid; null until it is issued. */
                        open: {
                            amount: string;
                            currency: string;
                        } | null;
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        paid: {
                            amount: string;
                            currency: string;
                        };
                        payments: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            amount: {
                                amount: string;
                                currency: string;
                            };
                            /** Format: uuid */
                            id: string;
                            method: string;
                            paidOn: string;
                            reference: string;
                            reportedAt: string;
                            reportedByName: string;
                            state: string;
                            verifiedByName: string | null;
                        }[];
                        paymentWithinDays: number;
                        possible: string[];
                        seller: {
                            country: string;
                            gstin: string | null;
                            lines: string[];
                            name: string;
                            pan: string | null;
                            vatId: string | null;
                        } | null;
                        state: string;
                        tax: {
                            amount: string;
                            currency: string;
                        } | null;
                        total: {
                            amount: string;
                            currency: string;
                        } | null;
                        version: number;
                        visibleFrom: string;
                        /** @description Reported payments that nobody has verified yet. */
                        waitingPayments: number;
                    };
                };
            };
        };
    };
    getInvoicePdf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listJobs: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description Part of the title or the code. */
                q?: string;
                sort?: "newest" | "deadline";
                /** @description One or more states, by comma. */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            clientName: string;
                            code: string;
                            deadline: string | null;
                            filled: number;
                            /** Format: uuid */
                            id: string;
                            openings: number;
                            pay: {
                                /**
                                 * @example {
                                 *       "amount": "149940.00",
                                 *       "currency": "INR"
                                 *     }
                                 */
                                from: {
                                    amount: string;
                                    currency: string;
                                };
                                /**
                                 * @example {
                                 *       "amount": "149940.00",
                                 *       "currency": "INR"
                                 *     }
                                 */
                                to: {
                                    amount: string;
                                    currency: string;
                                };
                            } | null;
                            places: string[];
                            /**
                             * Format: date-time
                             * @description When it was submitted, or made if it is a draft.
                             */
                            since: string;
                            /** @description Applications by stage; only those the reader may see. */
                            stages: {
                                [key: string]: number;
                            };
                            state: string;
                            title: string;
                            /** @description Locations that nobody is assigned to. */
                            unassignedLocations: number;
                        }[];
                        next: string | null;
                        states: {
                            [key: string]: number;
                        };
                    };
                };
            };
        };
    };
    getJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        approvedAt: string | null;
                        clientName: string;
                        code: string;
                        /** Format: date-time */
                        createdAt: string;
                        deadline: string | null;
                        department: string | null;
                        description: string;
                        employmentType: string;
                        /** Format: uuid */
                        engagementId: string;
                        experience: {
                            fromMonths: number;
                            toMonths: number | null;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        locations: {
                            filled: number;
                            /** Format: uuid */
                            id: string;
                            openings: number;
                            place: string;
                            recruiters: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workMode: string;
                        }[];
                        /** @description What a draft still lacks. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        noticeDaysMax: number | null;
                        pay: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            from: {
                                amount: string;
                                currency: string;
                            };
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            to: {
                                amount: string;
                                currency: string;
                            };
                        } | null;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        reason: string | null;
                        rounds: {
                            interviewerId: string | null;
                            interviewerName: string | null;
                            /** @description While it is set, the named interviewer is invited and has not joined yet. */
                            invitationId: string | null;
                            minutes: number;
                            mode: string;
                            name: string;
                            number: number;
                            type: string;
                        }[];
                        skills: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        /** @description Applications by stage; only those the reader may see. */
                        stages: {
                            [key: string]: number;
                        };
                        state: string;
                        submittedAt: string | null;
                        /** @description The snapshot of an approved job; before that, the terms that would apply. Only for client and managers. */
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                /** @description Percent of annual pay, or an amount. */
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            snapshot: boolean;
                            version: number;
                        } | null;
                        title: string;
                        version: number;
                    };
                };
            };
        };
    };
    getBoard: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        columns: {
                            /** @description The best matches; at most 50 a column. */
                            cards: {
                                allRoundsDone: boolean;
                                candidateName: string;
                                /** Format: uuid */
                                id: string;
                                matchScore: number;
                                place: string;
                                possible: string[];
                                recruiterName: string;
                                round: number;
                                /** Format: date-time */
                                stageSince: string;
                                version: number;
                            }[];
                            count: number;
                            stage: string;
                        }[];
                    };
                };
            };
        };
    };
    closeJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        approvedAt: string | null;
                        clientName: string;
                        code: string;
                        /** Format: date-time */
                        createdAt: string;
                        deadline: string | null;
                        department: string | null;
                        description: string;
                        employmentType: string;
                        /** Format: uuid */
                        engagementId: string;
                        experience: {
                            fromMonths: number;
                            toMonths: number | null;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        locations: {
                            filled: number;
                            /** Format: uuid */
                            id: string;
                            openings: number;
                            place: string;
                            recruiters: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workMode: string;
                        }[];
                        /** @description What a draft still lacks. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        noticeDaysMax: number | null;
                        pay: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            from: {
                                amount: string;
                                currency: string;
                            };
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            to: {
                                amount: string;
                                currency: string;
                            };
                        } | null;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        reason: string | null;
                        rounds: {
                            interviewerId: string | null;
                            interviewerName: string | null;
                            /** @description While it is set, the named interviewer is invited and has not joined yet. */
                            invitationId: string | null;
                            minutes: number;
                            mode: string;
                            name: string;
                            number: number;
                            type: string;
                        }[];
                        skills: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        /** @description Applications by stage; only those the reader may see. */
                        stages: {
                            [key: string]: number;
                        };
                        state: string;
                        submittedAt: string | null;
                        /** @description The snapshot of an approved job; before that, the terms that would apply. Only for client and managers. */
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                /** @description Percent of annual pay, or an amount. */
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            snapshot: boolean;
                            version: number;
                        } | null;
                        title: string;
                        version: number;
                    };
                };
            };
        };
    };
    holdJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        approvedAt: string | null;
                        clientName: string;
                        code: string;
                        /** Format: date-time */
                        createdAt: string;
                        deadline: string | null;
                        department: string | null;
                        description: string;
                        employmentType: string;
                        /** Format: uuid */
                        engagementId: string;
                        experience: {
                            fromMonths: number;
                            toMonths: number | null;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        locations: {
                            filled: number;
                            /** Format: uuid */
                            id: string;
                            openings: number;
                            place: string;
                            recruiters: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workMode: string;
                        }[];
                        /** @description What a draft still lacks. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        noticeDaysMax: number | null;
                        pay: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            from: {
                                amount: string;
                                currency: string;
                            };
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            to: {
                                amount: string;
                                currency: string;
                            };
                        } | null;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        reason: string | null;
                        rounds: {
                            interviewerId: string | null;
                            interviewerName: string | null;
                            /** @description While it is set, the named interviewer is invited and has not joined yet. */
                            invitationId: string | null;
                            minutes: number;
                            mode: string;
                            name: string;
                            number: number;
                            type: string;
                        }[];
                        skills: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        /** @description Applications by stage; only those the reader may see. */
                        stages: {
                            [key: string]: number;
                        };
                        state: string;
                        submittedAt: string | null;
                        /** @description The snapshot of an approved job; before that, the terms that would apply. Only for client and managers. */
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                /** @description Percent of annual pay, or an amount. */
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            snapshot: boolean;
                            version: number;
                        } | null;
                        title: string;
                        version: number;
                    };
                };
            };
        };
    };
    resumeJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        approvedAt: string | null;
                        clientName: string;
                        code: string;
                        /** Format: date-time */
                        createdAt: string;
                        deadline: string | null;
                        department: string | null;
                        description: string;
                        employmentType: string;
                        /** Format: uuid */
                        engagementId: string;
                        experience: {
                            fromMonths: number;
                            toMonths: number | null;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        locations: {
                            filled: number;
                            /** Format: uuid */
                            id: string;
                            openings: number;
                            place: string;
                            recruiters: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workMode: string;
                        }[];
                        /** @description What a draft still lacks. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        noticeDaysMax: number | null;
                        pay: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            from: {
                                amount: string;
                                currency: string;
                            };
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            to: {
                                amount: string;
                                currency: string;
                            };
                        } | null;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        reason: string | null;
                        rounds: {
                            interviewerId: string | null;
                            interviewerName: string | null;
                            /** @description While it is set, the named interviewer is invited and has not joined yet. */
                            invitationId: string | null;
                            minutes: number;
                            mode: string;
                            name: string;
                            number: number;
                            type: string;
                        }[];
                        skills: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        /** @description Applications by stage; only those the reader may see. */
                        stages: {
                            [key: string]: number;
                        };
                        state: string;
                        submittedAt: string | null;
                        /** @description The snapshot of an approved job; before that, the terms that would apply. Only for client and managers. */
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                /** @description Percent of annual pay, or an amount. */
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            snapshot: boolean;
                            version: number;
                        } | null;
                        title: string;
                        version: number;
                    };
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description Part of the name or the address. */
                q?: string;
                /** @description One or more roles, by comma. */
                role?: string;
                /** @description One or more states, by comma; without it, all but those who were removed. */
                state?: string;
                teamId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            designation: string | null;
                            email: string;
                            /**
                             * Format: uuid
                             * @description Of the membership: somebody with two roles is two members.
                             */
                            id: string;
                            isMe: boolean;
                            name: string;
                            /** @description Commands that the reader has now. */
                            possible: string[];
                            /** @enum {string} */
                            role: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
                            /** Format: date-time */
                            since: string;
                            state: string;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: uuid */
                            userId: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    getMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        designation: string | null;
                        email: string;
                        /**
                         * Format: uuid
                         * @description Of the membership: somebody with two roles is two members.
                         */
                        id: string;
                        isMe: boolean;
                        name: string;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        /** @enum {string} */
                        role: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
                        /** Format: date-time */
                        since: string;
                        state: string;
                        team: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: uuid */
                        userId: string;
                    };
                };
            };
        };
    };
    changeMemberRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handOver?: {
                        applications?: string | null;
                        candidates?: string | null;
                        interviews?: string | null;
                        /** @description A recruiter; null leaves the places without one. */
                        jobs?: string | null;
                        rounds?: string | null;
                    };
                    /** @enum {string} */
                    role: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        designation: string | null;
                        email: string;
                        /**
                         * Format: uuid
                         * @description Of the membership: somebody with two roles is two members.
                         */
                        id: string;
                        isMe: boolean;
                        name: string;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        /** @enum {string} */
                        role: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
                        /** Format: date-time */
                        since: string;
                        state: string;
                        team: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: uuid */
                        userId: string;
                    };
                };
            };
        };
    };
    getHandOver: {
        parameters: {
            query?: {
                /** @description The role they would have afterwards; without it they would be gone. */
                role?: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        kinds: {
                            count: number;
                            /** @enum {string} */
                            kind: "jobs" | "applications" | "interviews" | "candidates" | "rounds";
                            /** @description It may be left to nobody. */
                            optional: boolean;
                            to: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                /** @enum {string} */
                                role: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
                            }[];
                        }[];
                    };
                };
            };
        };
    };
    reactivateMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        designation: string | null;
                        email: string;
                        /**
                         * Format: uuid
                         * @description Of the membership: somebody with two roles is two members.
                         */
                        id: string;
                        isMe: boolean;
                        name: string;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        /** @enum {string} */
                        role: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
                        /** Format: date-time */
                        since: string;
                        state: string;
                        team: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: uuid */
                        userId: string;
                    };
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    handOver?: {
                        applications?: string | null;
                        candidates?: string | null;
                        interviews?: string | null;
                        /** @description A recruiter; null leaves the places without one. */
                        jobs?: string | null;
                        rounds?: string | null;
                    };
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description Interviews whose new interviewer is taken at that time: they get another. */
                        interviewsToReschedule: number;
                        member: {
                            designation: string | null;
                            email: string;
                            /**
                             * Format: uuid
                             * @description Of the membership: somebody with two roles is two members.
                             */
                            id: string;
                            isMe: boolean;
                            name: string;
                            /** @description Commands that the reader has now. */
                            possible: string[];
                            /** @enum {string} */
                            role: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
                            /** Format: date-time */
                            since: string;
                            state: string;
                            team: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            } | null;
                            /** Format: uuid */
                            userId: string;
                        };
                    };
                };
            };
        };
    };
    suspendMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        designation: string | null;
                        email: string;
                        /**
                         * Format: uuid
                         * @description Of the membership: somebody with two roles is two members.
                         */
                        id: string;
                        isMe: boolean;
                        name: string;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        /** @enum {string} */
                        role: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
                        /** Format: date-time */
                        since: string;
                        state: string;
                        team: {
                            /** Format: uuid */
                            id: string;
                            name: string;
                        } | null;
                        /** Format: uuid */
                        userId: string;
                    };
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            body: string;
                            href: string;
                            /** Format: uuid */
                            id: string;
                            seenAt: string | null;
                            title: string;
                        }[];
                        next: string | null;
                        unseen: number;
                    };
                };
            };
        };
    };
    seeNotification: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        seen: true;
                    };
                };
            };
        };
    };
    seeAllNotifications: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        seen: true;
                    };
                };
            };
        };
    };
    listPlacements: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            /** Format: uuid */
                            applicationId: string;
                            candidateName: string;
                            clientName: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            jobId: string;
                            jobTitle: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            place: string;
                            possible: string[];
                            reason: string | null;
                            reconfirmedAt: string | null;
                            state: string;
                            version: number;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    confirmJoined: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description The day on which the candidate began. */
                    joinedOn: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        /** Format: uuid */
                        applicationId: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        jobId: string;
                        jobTitle: string;
                        joinedOn: string | null;
                        joiningDate: string;
                        leftOn: string | null;
                        place: string;
                        possible: string[];
                        reason: string | null;
                        reconfirmedAt: string | null;
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    recordLeaving: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    leftOn: string;
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        /** Format: uuid */
                        applicationId: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        jobId: string;
                        jobTitle: string;
                        joinedOn: string | null;
                        joiningDate: string;
                        leftOn: string | null;
                        place: string;
                        possible: string[];
                        reason: string | null;
                        reconfirmedAt: string | null;
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    reportNotJoined: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        /** Format: uuid */
                        applicationId: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        jobId: string;
                        jobTitle: string;
                        joinedOn: string | null;
                        joiningDate: string;
                        leftOn: string | null;
                        place: string;
                        possible: string[];
                        reason: string | null;
                        reconfirmedAt: string | null;
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    search: {
        parameters: {
            query: {
                q: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        groups: {
                            items: {
                                detail: string;
                                href: string;
                                /** Format: uuid */
                                id: string;
                                title: string;
                            }[];
                            kind: string;
                        }[];
                    };
                };
            };
        };
    };
    getWork: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description How many of each kind wait; the badges of the navigation. */
                        counts: {
                            [key: string]: number;
                        };
                        figures: {
                            href: string;
                            label: string;
                            value: number;
                        }[];
                        items: {
                            action: {
                                href: string;
                                label: string;
                            };
                            detail: string;
                            id: string;
                            kind: string;
                            /** Format: date-time */
                            since: string;
                            title: string;
                        }[];
                    };
                };
            };
        };
    };
    moveClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: date-time */
                    to: string;
                } | {
                    advance: {
                        /** @default 0 */
                        days?: number;
                        /** @default 0 */
                        hours?: number;
                    };
                } | {
                    /** @enum {boolean} */
                    reset: true;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        now: string;
                    };
                };
            };
        };
    };
    listMail: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description In the subject, the name or the address. */
                q?: string;
                /** @description An address. */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            at: string;
                            attachments: {
                                fileId: string;
                                name: string;
                            }[];
                            calendar: string | null;
                            html: string;
                            /** Format: uuid */
                            id: string;
                            state: string;
                            subject: string;
                            text: string;
                            toAddress: string;
                            toName: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    acceptInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        applicationId: string;
                        candidateName: string;
                        clientName: string;
                        endsAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        interviewerId: string;
                        interviewerName: string;
                        /** Format: uuid */
                        jobId: string;
                        jobTitle: string;
                        lastRound: boolean;
                        minutes: number;
                        mode: string;
                        place: string | null;
                        possible: string[];
                        reason: string | null;
                        roundName: string;
                        roundNumber: number;
                        /** @description Each wants a score in the feedback. */
                        skills: string[];
                        startsAt: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        version: number;
                    };
                };
            };
        };
    };
    declineInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        applicationId: string;
                        candidateName: string;
                        clientName: string;
                        endsAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        interviewerId: string;
                        interviewerName: string;
                        /** Format: uuid */
                        jobId: string;
                        jobTitle: string;
                        lastRound: boolean;
                        minutes: number;
                        mode: string;
                        place: string | null;
                        possible: string[];
                        reason: string | null;
                        roundName: string;
                        roundNumber: number;
                        /** @description Each wants a score in the feedback. */
                        skills: string[];
                        startsAt: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        version: number;
                    };
                };
            };
        };
    };
    giveFeedback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description After the last round: select, hold or reject.
                     * @enum {string}
                     */
                    outcome: "advance" | "select" | "hold" | "reject";
                    overall: number;
                    remarks: string;
                    /** @description One for each skill of the job. */
                    scores: {
                        score: number;
                        skill: string;
                    }[];
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        applicationId: string;
                        candidateName: string;
                        clientName: string;
                        endsAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        interviewerId: string;
                        interviewerName: string;
                        /** Format: uuid */
                        jobId: string;
                        jobTitle: string;
                        lastRound: boolean;
                        minutes: number;
                        mode: string;
                        place: string | null;
                        possible: string[];
                        reason: string | null;
                        roundName: string;
                        roundNumber: number;
                        /** @description Each wants a score in the feedback. */
                        skills: string[];
                        startsAt: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        version: number;
                    };
                };
            };
        };
    };
    createClientCompany: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @default  */
                    address?: string;
                    /** @default  */
                    billingEmail?: string | "";
                    /** @default  */
                    city?: string;
                    /** @description ISO 3166-1, two letters. */
                    country: string;
                    /**
                     * @description As when inviting.
                     * @default false
                     */
                    evenIfSimilar?: boolean;
                    gstin?: string | "";
                    name: string;
                    pan?: string | "";
                    /**
                     * @description Decides the tax in India.
                     * @default
                     */
                    state?: string;
                    vatId?: string | "";
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        agencyId: string;
                        agencyName: string;
                        askedBy: {
                            email: string;
                            name: string;
                        } | null;
                        /** @description The newest invitation to claim the company. */
                        claim: {
                            companyName: string;
                            contactName: string;
                            email: string;
                            engagementId: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            /** @enum {string} */
                            kind: "engagement" | "claim";
                            message: string;
                            possible: string[];
                            reason: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** @description `expired` once an open one is too old. */
                            state: string;
                        } | null;
                        /** Format: uuid */
                        clientCompanyId: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** @description How many jobs there are in each state. */
                        jobs: {
                            [key: string]: number;
                        };
                        /** @description For the agency: the client’s contacts. */
                        members: {
                            designation: string | null;
                            email: string;
                            name: string;
                        }[];
                        message: string;
                        openJobs: number;
                        /** @description The other organisation; null before you work together. */
                        other: {
                            about: string;
                            address: string | null;
                            city: string | null;
                            code: string;
                            country: string;
                            gstin: string | null;
                            pan: string | null;
                            state: string | null;
                            timeZone: string;
                            vatId: string | null;
                            website: string | null;
                        } | null;
                        /** @description City and country of the other side; empty before you work together. */
                        place: string;
                        possible: string[];
                        reason: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        suspendedBy: ("agency" | "client") | null;
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            version: number;
                        } | null;
                        /** @description The agency made the company and nobody has claimed it. */
                        unclaimed: boolean;
                    };
                };
            };
        };
    };
    listClientInvitations: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            companyName: string;
                            contactName: string;
                            email: string;
                            engagementId: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            /** @enum {string} */
                            kind: "engagement" | "claim";
                            message: string;
                            possible: string[];
                            reason: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** @description `expired` once an open one is too old. */
                            state: string;
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    inviteClient: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    companyName: string;
                    contactName: string;
                    email: string;
                    /**
                     * @description Without it, a company like one of your clients is answered with 409 `similar_client`.
                     * @default false
                     */
                    evenIfSimilar?: boolean;
                    /** @default  */
                    message?: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        companyName: string;
                        contactName: string;
                        email: string;
                        engagementId: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        invitedByName: string;
                        /** @enum {string} */
                        kind: "engagement" | "claim";
                        message: string;
                        possible: string[];
                        reason: string | null;
                        /** Format: date-time */
                        sentAt: string;
                        /** @description `expired` once an open one is too old. */
                        state: string;
                    };
                };
            };
        };
    };
    resendClientInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        companyName: string;
                        contactName: string;
                        email: string;
                        engagementId: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        invitedByName: string;
                        /** @enum {string} */
                        kind: "engagement" | "claim";
                        message: string;
                        possible: string[];
                        reason: string | null;
                        /** Format: date-time */
                        sentAt: string;
                        /** @description `expired` once an open one is too old. */
                        state: string;
                    };
                };
            };
        };
    };
    revokeClientInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        companyName: string;
                        contactName: string;
                        email: string;
                        engagementId: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        invitedByName: string;
                        /** @enum {string} */
                        kind: "engagement" | "claim";
                        message: string;
                        possible: string[];
                        reason: string | null;
                        /** Format: date-time */
                        sentAt: string;
                        /** @description `expired` once an open one is too old. */
                        state: string;
                    };
                };
            };
        };
    };
    acceptEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        agencyId: string;
                        agencyName: string;
                        askedBy: {
                            email: string;
                            name: string;
                        } | null;
                        /** @description The newest invitation to claim the company. */
                        claim: {
                            companyName: string;
                            contactName: string;
                            email: string;
                            engagementId: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            /** @enum {string} */
                            kind: "engagement" | "claim";
                            message: string;
                            possible: string[];
                            reason: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** @description `expired` once an open one is too old. */
                            state: string;
                        } | null;
                        /** Format: uuid */
                        clientCompanyId: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** @description How many jobs there are in each state. */
                        jobs: {
                            [key: string]: number;
                        };
                        /** @description For the agency: the client’s contacts. */
                        members: {
                            designation: string | null;
                            email: string;
                            name: string;
                        }[];
                        message: string;
                        openJobs: number;
                        /** @description The other organisation; null before you work together. */
                        other: {
                            about: string;
                            address: string | null;
                            city: string | null;
                            code: string;
                            country: string;
                            gstin: string | null;
                            pan: string | null;
                            state: string | null;
                            timeZone: string;
                            vatId: string | null;
                            website: string | null;
                        } | null;
                        /** @description City and country of the other side; empty before you work together. */
                        place: string;
                        possible: string[];
                        reason: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        suspendedBy: ("agency" | "client") | null;
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            version: number;
                        } | null;
                        /** @description The agency made the company and nobody has claimed it. */
                        unclaimed: boolean;
                    };
                };
            };
        };
    };
    sendClaimInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    contactName: string;
                    email: string;
                    /** @default  */
                    message?: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        companyName: string;
                        contactName: string;
                        email: string;
                        engagementId: string | null;
                        /** Format: date-time */
                        expiresAt: string;
                        /** Format: uuid */
                        id: string;
                        invitedByName: string;
                        /** @enum {string} */
                        kind: "engagement" | "claim";
                        message: string;
                        possible: string[];
                        reason: string | null;
                        /** Format: date-time */
                        sentAt: string;
                        /** @description `expired` once an open one is too old. */
                        state: string;
                    };
                };
            };
        };
    };
    declineEngagement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        agencyId: string;
                        agencyName: string;
                        askedBy: {
                            email: string;
                            name: string;
                        } | null;
                        /** @description The newest invitation to claim the company. */
                        claim: {
                            companyName: string;
                            contactName: string;
                            email: string;
                            engagementId: string | null;
                            /** Format: date-time */
                            expiresAt: string;
                            /** Format: uuid */
                            id: string;
                            invitedByName: string;
                            /** @enum {string} */
                            kind: "engagement" | "claim";
                            message: string;
                            possible: string[];
                            reason: string | null;
                            /** Format: date-time */
                            sentAt: string;
                            /** @description `expired` once an open one is too old. */
                            state: string;
                        } | null;
                        /** Format: uuid */
                        clientCompanyId: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** @description How many jobs there are in each state. */
                        jobs: {
                            [key: string]: number;
                        };
                        /** @description For the agency: the client’s contacts. */
                        members: {
                            designation: string | null;
                            email: string;
                            name: string;
                        }[];
                        message: string;
                        openJobs: number;
                        /** @description The other organisation; null before you work together. */
                        other: {
                            about: string;
                            address: string | null;
                            city: string | null;
                            code: string;
                            country: string;
                            gstin: string | null;
                            pan: string | null;
                            state: string | null;
                            timeZone: string;
                            vatId: string | null;
                            website: string | null;
                        } | null;
                        /** @description City and country of the other side; empty before you work together. */
                        place: string;
                        possible: string[];
                        reason: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        suspendedBy: ("agency" | "client") | null;
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            version: number;
                        } | null;
                        /** @description The agency made the company and nobody has claimed it. */
                        unclaimed: boolean;
                    };
                };
            };
        };
    };
    approveJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        approvedAt: string | null;
                        clientName: string;
                        code: string;
                        /** Format: date-time */
                        createdAt: string;
                        deadline: string | null;
                        department: string | null;
                        description: string;
                        employmentType: string;
                        /** Format: uuid */
                        engagementId: string;
                        experience: {
                            fromMonths: number;
                            toMonths: number | null;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        locations: {
                            filled: number;
                            /** Format: uuid */
                            id: string;
                            openings: number;
                            place: string;
                            recruiters: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workMode: string;
                        }[];
                        /** @description What a draft still lacks. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        noticeDaysMax: number | null;
                        pay: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            from: {
                                amount: string;
                                currency: string;
                            };
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            to: {
                                amount: string;
                                currency: string;
                            };
                        } | null;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        reason: string | null;
                        rounds: {
                            interviewerId: string | null;
                            interviewerName: string | null;
                            /** @description While it is set, the named interviewer is invited and has not joined yet. */
                            invitationId: string | null;
                            minutes: number;
                            mode: string;
                            name: string;
                            number: number;
                            type: string;
                        }[];
                        skills: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        /** @description Applications by stage; only those the reader may see. */
                        stages: {
                            [key: string]: number;
                        };
                        state: string;
                        submittedAt: string | null;
                        /** @description The snapshot of an approved job; before that, the terms that would apply. Only for client and managers. */
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                /** @description Percent of annual pay, or an amount. */
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            snapshot: boolean;
                            version: number;
                        } | null;
                        title: string;
                        version: number;
                    };
                };
            };
        };
    };
    assignRecruiters: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    jobLocationId: string;
                    /** @description Everyone who shall work on this location from now on. */
                    recruiterIds: string[];
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        approvedAt: string | null;
                        clientName: string;
                        code: string;
                        /** Format: date-time */
                        createdAt: string;
                        deadline: string | null;
                        department: string | null;
                        description: string;
                        employmentType: string;
                        /** Format: uuid */
                        engagementId: string;
                        experience: {
                            fromMonths: number;
                            toMonths: number | null;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        locations: {
                            filled: number;
                            /** Format: uuid */
                            id: string;
                            openings: number;
                            place: string;
                            recruiters: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workMode: string;
                        }[];
                        /** @description What a draft still lacks. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        noticeDaysMax: number | null;
                        pay: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            from: {
                                amount: string;
                                currency: string;
                            };
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            to: {
                                amount: string;
                                currency: string;
                            };
                        } | null;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        reason: string | null;
                        rounds: {
                            interviewerId: string | null;
                            interviewerName: string | null;
                            /** @description While it is set, the named interviewer is invited and has not joined yet. */
                            invitationId: string | null;
                            minutes: number;
                            mode: string;
                            name: string;
                            number: number;
                            type: string;
                        }[];
                        skills: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        /** @description Applications by stage; only those the reader may see. */
                        stages: {
                            [key: string]: number;
                        };
                        state: string;
                        submittedAt: string | null;
                        /** @description The snapshot of an approved job; before that, the terms that would apply. Only for client and managers. */
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                /** @description Percent of annual pay, or an amount. */
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            snapshot: boolean;
                            version: number;
                        } | null;
                        title: string;
                        version: number;
                    };
                };
            };
        };
    };
    rejectJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agencyName: string;
                        approvedAt: string | null;
                        clientName: string;
                        code: string;
                        /** Format: date-time */
                        createdAt: string;
                        deadline: string | null;
                        department: string | null;
                        description: string;
                        employmentType: string;
                        /** Format: uuid */
                        engagementId: string;
                        experience: {
                            fromMonths: number;
                            toMonths: number | null;
                        } | null;
                        /** Format: uuid */
                        id: string;
                        locations: {
                            filled: number;
                            /** Format: uuid */
                            id: string;
                            openings: number;
                            place: string;
                            recruiters: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                            }[];
                            workMode: string;
                        }[];
                        /** @description What a draft still lacks. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        noticeDaysMax: number | null;
                        pay: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            from: {
                                amount: string;
                                currency: string;
                            };
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            to: {
                                amount: string;
                                currency: string;
                            };
                        } | null;
                        /** @description Commands that the reader has now. */
                        possible: string[];
                        reason: string | null;
                        rounds: {
                            interviewerId: string | null;
                            interviewerName: string | null;
                            /** @description While it is set, the named interviewer is invited and has not joined yet. */
                            invitationId: string | null;
                            minutes: number;
                            mode: string;
                            name: string;
                            number: number;
                            type: string;
                        }[];
                        skills: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        /** @description Applications by stage; only those the reader may see. */
                        stages: {
                            [key: string]: number;
                        };
                        state: string;
                        submittedAt: string | null;
                        /** @description The snapshot of an approved job; before that, the terms that would apply. Only for client and managers. */
                        terms: {
                            bands: {
                                currency: string;
                                description: string | null;
                                /** @description Percent of annual pay, or an amount. */
                                fee: string;
                                /** @enum {string} */
                                feeType: "percentage" | "fixed";
                                interestPercentPerMonth: string;
                                invoiceAfterDays: number;
                                payFrom: string;
                                paymentWithinDays: number;
                                payTo: string;
                                replacementDays: number;
                            }[];
                            snapshot: boolean;
                            version: number;
                        } | null;
                        title: string;
                        version: number;
                    };
                };
            };
        };
    };
    listRecruiterLoad: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            activeApplications: number;
                            /** Format: uuid */
                            id: string;
                            name: string;
                            openJobs: number;
                            submittedLast30Days: number;
                        }[];
                    };
                };
            };
        };
    };
    listTargets: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In which new amounts are set. */
                        currency: string;
                        members: {
                            amount: {
                                amount: string;
                                currency: string;
                            } | null;
                            /** @description Invoiced for them, before tax, by currency. */
                            fees: {
                                amount: string;
                                currency: string;
                            }[];
                            /** @description A recruiter’s own joinings of the month; for a manager all of the agency’s. */
                            joined: number;
                            name: string;
                            positions: number | null;
                            role: string;
                            /** Format: uuid */
                            userId: string;
                        }[];
                        month: string;
                    };
                };
            };
        };
    };
    listOrganisations: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                /** @description `agency`, `client_company`, by comma. */
                kind?: string;
                limit?: number;
                /** @description Part of the name or the code; case and accents do not matter. */
                q?: string;
                /** @description `active`, `suspended`, by comma. */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            city: string | null;
                            code: string;
                            country: string;
                            /** Format: date-time */
                            createdAt: string;
                            /** Format: uuid */
                            id: string;
                            /** @enum {string} */
                            kind: "agency" | "client_company";
                            lastActivityAt: string | null;
                            /** @description Active members. */
                            members: number;
                            name: string;
                            /** @enum {string} */
                            state: "active" | "suspended";
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    getPlatformOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        /** @description An agency’s admins or a company’s clients: whom to write to. At most 20. */
                        admins: {
                            email: string;
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        }[];
                        city: string | null;
                        code: string;
                        country: string;
                        /** Format: date-time */
                        createdAt: string;
                        currency: string;
                        /** @description How many, by state. */
                        engagements: {
                            [key: string]: number;
                        };
                        gstin: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "agency" | "client_company";
                        lastActivityAt: string | null;
                        /** @description Active members. */
                        members: number;
                        membersByRole: {
                            [key: string]: number;
                        };
                        name: string;
                        possible: string[];
                        region: string | null;
                        /** @enum {string} */
                        state: "active" | "suspended";
                        /** @description Since when, by whom and why; null while active. */
                        suspension: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        timeZone: string;
                        vatId: string | null;
                        website: string | null;
                    };
                };
            };
        };
    };
    reactivateOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        /** @description An agency’s admins or a company’s clients: whom to write to. At most 20. */
                        admins: {
                            email: string;
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        }[];
                        city: string | null;
                        code: string;
                        country: string;
                        /** Format: date-time */
                        createdAt: string;
                        currency: string;
                        /** @description How many, by state. */
                        engagements: {
                            [key: string]: number;
                        };
                        gstin: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "agency" | "client_company";
                        lastActivityAt: string | null;
                        /** @description Active members. */
                        members: number;
                        membersByRole: {
                            [key: string]: number;
                        };
                        name: string;
                        possible: string[];
                        region: string | null;
                        /** @enum {string} */
                        state: "active" | "suspended";
                        /** @description Since when, by whom and why; null while active. */
                        suspension: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        timeZone: string;
                        vatId: string | null;
                        website: string | null;
                    };
                };
            };
        };
    };
    suspendOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        address: string | null;
                        /** @description An agency’s admins or a company’s clients: whom to write to. At most 20. */
                        admins: {
                            email: string;
                            name: string;
                            /** Format: uuid */
                            userId: string;
                        }[];
                        city: string | null;
                        code: string;
                        country: string;
                        /** Format: date-time */
                        createdAt: string;
                        currency: string;
                        /** @description How many, by state. */
                        engagements: {
                            [key: string]: number;
                        };
                        gstin: string | null;
                        /** Format: uuid */
                        id: string;
                        /** @enum {string} */
                        kind: "agency" | "client_company";
                        lastActivityAt: string | null;
                        /** @description Active members. */
                        members: number;
                        membersByRole: {
                            [key: string]: number;
                        };
                        name: string;
                        possible: string[];
                        region: string | null;
                        /** @enum {string} */
                        state: "active" | "suspended";
                        /** @description Since when, by whom and why; null while active. */
                        suspension: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        timeZone: string;
                        vatId: string | null;
                        website: string | null;
                    };
                };
            };
        };
    };
    listUsers: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
                /** @description Part of the name or the e-mail; case and accents do not matter. */
                q?: string;
                /** @description Roles of active memberships, by comma. */
                role?: string;
                /** @description `active`, `suspended`, by comma. */
                state?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            /** Format: date-time */
                            createdAt: string;
                            email: string;
                            /** Format: uuid */
                            id: string;
                            memberships: {
                                organisation: {
                                    /** Format: uuid */
                                    id: string;
                                    name: string;
                                    suspended: boolean;
                                } | null;
                                /** @enum {string} */
                                role: "platform_admin" | "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer" | "candidate";
                                state: string;
                            }[];
                            name: string;
                            /** @enum {string} */
                            state: "active" | "suspended";
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    getPlatformUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        email: string;
                        emailVerified: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Who acted as this person, newest first; at most 20. */
                        impersonations: {
                            adminName: string;
                            endedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            reason: string;
                            /** Format: date-time */
                            startedAt: string;
                        }[];
                        lastSignInAt: string | null;
                        mayImpersonate: boolean;
                        memberships: {
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                suspended: boolean;
                            } | null;
                            /** @enum {string} */
                            role: "platform_admin" | "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer" | "candidate";
                            state: string;
                        }[];
                        name: string;
                        /** @description `suspend`, `reactivate`, `impersonate`, `allowImpersonation`, `forbidImpersonation`. */
                        possible: string[];
                        /** @description Sessions that are open now. */
                        sessions: number;
                        signInMethods: string[];
                        /** @enum {string} */
                        state: "active" | "suspended";
                        /** @description Since when, by whom and why; null while active. */
                        suspension: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        timeZone: string;
                    };
                };
            };
        };
    };
    allowImpersonation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        email: string;
                        emailVerified: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Who acted as this person, newest first; at most 20. */
                        impersonations: {
                            adminName: string;
                            endedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            reason: string;
                            /** Format: date-time */
                            startedAt: string;
                        }[];
                        lastSignInAt: string | null;
                        mayImpersonate: boolean;
                        memberships: {
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                suspended: boolean;
                            } | null;
                            /** @enum {string} */
                            role: "platform_admin" | "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer" | "candidate";
                            state: string;
                        }[];
                        name: string;
                        /** @description `suspend`, `reactivate`, `impersonate`, `allowImpersonation`, `forbidImpersonation`. */
                        possible: string[];
                        /** @description Sessions that are open now. */
                        sessions: number;
                        signInMethods: string[];
                        /** @enum {string} */
                        state: "active" | "suspended";
                        /** @description Since when, by whom and why; null while active. */
                        suspension: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        timeZone: string;
                    };
                };
            };
        };
    };
    forbidImpersonation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        email: string;
                        emailVerified: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Who acted as this person, newest first; at most 20. */
                        impersonations: {
                            adminName: string;
                            endedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            reason: string;
                            /** Format: date-time */
                            startedAt: string;
                        }[];
                        lastSignInAt: string | null;
                        mayImpersonate: boolean;
                        memberships: {
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                suspended: boolean;
                            } | null;
                            /** @enum {string} */
                            role: "platform_admin" | "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer" | "candidate";
                            state: string;
                        }[];
                        name: string;
                        /** @description `suspend`, `reactivate`, `impersonate`, `allowImpersonation`, `forbidImpersonation`. */
                        possible: string[];
                        /** @description Sessions that are open now. */
                        sessions: number;
                        signInMethods: string[];
                        /** @enum {string} */
                        state: "active" | "suspended";
                        /** @description Since when, by whom and why; null while active. */
                        suspension: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        timeZone: string;
                    };
                };
            };
        };
    };
    reactivateUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        email: string;
                        emailVerified: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Who acted as this person, newest first; at most 20. */
                        impersonations: {
                            adminName: string;
                            endedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            reason: string;
                            /** Format: date-time */
                            startedAt: string;
                        }[];
                        lastSignInAt: string | null;
                        mayImpersonate: boolean;
                        memberships: {
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                suspended: boolean;
                            } | null;
                            /** @enum {string} */
                            role: "platform_admin" | "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer" | "candidate";
                            state: string;
                        }[];
                        name: string;
                        /** @description `suspend`, `reactivate`, `impersonate`, `allowImpersonation`, `forbidImpersonation`. */
                        possible: string[];
                        /** @description Sessions that are open now. */
                        sessions: number;
                        signInMethods: string[];
                        /** @enum {string} */
                        state: "active" | "suspended";
                        /** @description Since when, by whom and why; null while active. */
                        suspension: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        timeZone: string;
                    };
                };
            };
        };
    };
    suspendUser: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: date-time */
                        createdAt: string;
                        email: string;
                        emailVerified: boolean;
                        /** Format: uuid */
                        id: string;
                        /** @description Who acted as this person, newest first; at most 20. */
                        impersonations: {
                            adminName: string;
                            endedAt: string | null;
                            /** Format: uuid */
                            id: string;
                            reason: string;
                            /** Format: date-time */
                            startedAt: string;
                        }[];
                        lastSignInAt: string | null;
                        mayImpersonate: boolean;
                        memberships: {
                            organisation: {
                                /** Format: uuid */
                                id: string;
                                name: string;
                                suspended: boolean;
                            } | null;
                            /** @enum {string} */
                            role: "platform_admin" | "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer" | "candidate";
                            state: string;
                        }[];
                        name: string;
                        /** @description `suspend`, `reactivate`, `impersonate`, `allowImpersonation`, `forbidImpersonation`. */
                        possible: string[];
                        /** @description Sessions that are open now. */
                        sessions: number;
                        signInMethods: string[];
                        /** @enum {string} */
                        state: "active" | "suspended";
                        /** @description Since when, by whom and why; null while active. */
                        suspension: {
                            /** Format: date-time */
                            at: string;
                            by: string;
                            reason: string;
                        } | null;
                        timeZone: string;
                    };
                };
            };
        };
    };
    getPublicAgency: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        about: string;
                        city: string | null;
                        code: string;
                        country: string;
                        name: string;
                        website: string | null;
                    };
                };
            };
        };
    };
    getAgencyLogo: {
        parameters: {
            query?: {
                v?: string;
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
        };
    };
    getClaimByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agency: {
                            about: string;
                            city: string | null;
                            code: string;
                            country: string;
                            name: string;
                            website: string | null;
                        };
                        /** @description The one to claim. */
                        company: {
                            city: string | null;
                            country: string;
                            name: string;
                        } | null;
                        companyName: string;
                        contactName: string;
                        email: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** @description The address can sign in. */
                        hasAccount: boolean;
                        invitedByName: string;
                        /** @enum {string} */
                        kind: "engagement" | "claim";
                        message: string;
                        state: string;
                    };
                };
            };
        };
    };
    claimCompany: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {boolean} */
                    acceptTerms: true;
                    /** @description Left out by somebody who is signed in. */
                    account?: {
                        name: string;
                        password: string;
                        timeZone: string;
                    };
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        engagementId: string;
                        /** Format: uuid */
                        membershipId: string;
                    };
                };
            };
        };
    };
    declineClaimByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        declined: true;
                    };
                };
            };
        };
    };
    listDemoAccounts: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        accounts: {
                            email: string;
                            name: string;
                            organisation: string | null;
                            password: string;
                            role: string;
                        }[];
                    };
                };
            };
        };
    };
    getClientInvitationByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        agency: {
                            about: string;
                            city: string | null;
                            code: string;
                            country: string;
                            name: string;
                            website: string | null;
                        };
                        /** @description The one to claim. */
                        company: {
                            city: string | null;
                            country: string;
                            name: string;
                        } | null;
                        companyName: string;
                        contactName: string;
                        email: string;
                        /** Format: date-time */
                        expiresAt: string;
                        /** @description The address can sign in. */
                        hasAccount: boolean;
                        invitedByName: string;
                        /** @enum {string} */
                        kind: "engagement" | "claim";
                        message: string;
                        state: string;
                    };
                };
            };
        };
    };
    declineClientInvitationByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @enum {boolean} */
                        declined: true;
                    };
                };
            };
        };
    };
    signUpByClientInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {boolean} */
                    acceptTerms: true;
                    /** @description Left out by somebody who is signed in. */
                    account?: {
                        name: string;
                        password: string;
                        timeZone: string;
                    };
                    companyName: string;
                    /** @description ISO 3166-1, two letters. */
                    country: string;
                    timeZone: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        engagementId: string;
                        /** Format: uuid */
                        membershipId: string;
                    };
                };
            };
        };
    };
    getInvitationByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        email: string;
                        /** Format: date-time */
                        expiresAt: string;
                        invitedByName: string;
                        name: string | null;
                        /**
                         * @description What the bearer has to do; `other_account` is signed in as somebody else.
                         * @enum {string}
                         */
                        next: "sign_up" | "sign_in" | "join" | "other_account";
                        /** @enum {string} */
                        organisationKind: "agency" | "client_company";
                        organisationName: string;
                        roles: ("agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer")[];
                        /** @description The address of this session. */
                        signedInAs: string | null;
                        teamName: string | null;
                    };
                };
            };
        };
    };
    joinByInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        membershipId: string;
                        /** @enum {string} */
                        role: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
                    };
                };
            };
        };
    };
    signUpByInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @enum {boolean} */
                    acceptTerms: true;
                    name: string;
                    password: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        membershipId: string;
                        /** @enum {string} */
                        role: "agency_admin" | "manager" | "recruiter" | "accountant" | "client" | "interviewer";
                    };
                };
            };
        };
    };
    getOfferByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        answeredAt: string | null;
                        answerWords: string | null;
                        /** Format: uuid */
                        applicationId: string;
                        benefits: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: date-time */
                        createdAt: string;
                        expiresOn: string;
                        /** Format: uuid */
                        id: string;
                        jobTitle: string;
                        joiningDate: string;
                        possible: string[];
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    acceptOfferByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        answeredAt: string | null;
                        answerWords: string | null;
                        /** Format: uuid */
                        applicationId: string;
                        benefits: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: date-time */
                        createdAt: string;
                        expiresOn: string;
                        /** Format: uuid */
                        id: string;
                        jobTitle: string;
                        joiningDate: string;
                        possible: string[];
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    declineOfferByLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    reason: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        answeredAt: string | null;
                        answerWords: string | null;
                        /** Format: uuid */
                        applicationId: string;
                        benefits: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: date-time */
                        createdAt: string;
                        expiresOn: string;
                        /** Format: uuid */
                        id: string;
                        jobTitle: string;
                        joiningDate: string;
                        possible: string[];
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    recordRightToRepresent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Where the candidate’s consent can be found: a mail of a date, a recorded call, a signed form. */
                    evidence: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    reopenApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    submitApplication: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description What the client reads first.
                     * @default
                     */
                    remarks?: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    recordWithdrawal: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    listCandidates: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
                limit?: number;
                location?: string;
                maxNoticeDays?: number;
                /** @description Expected annual pay at most. */
                maxPay?: string;
                /** @description Experience in years. */
                minYears?: number;
                /** @description Words from the name, title, employer, place, skills or résumé; all must be there. */
                q?: string;
                /** @description Skill names by comma; all must be there. */
                skills?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            /** Format: uuid */
                            id: string;
                            location: string | null;
                            name: string;
                            noticeDays: number | null;
                            ownerName: string | null;
                            skills: string[];
                        }[];
                        next: string | null;
                    };
                };
            };
        };
    };
    createCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only to recognise the same person; never shown to a client. */
                    birthDate?: string | null;
                    currentEmployer?: string | null;
                    /** @description Annual. */
                    currentPay?: string | null;
                    currentTitle?: string | null;
                    emails?: string[];
                    /**
                     * @description Save although a probable match was shown: it is another person.
                     * @default false
                     */
                    evenIfSimilar?: boolean;
                    /** @description Annual. */
                    expectedPay?: string | null;
                    experienceMonths?: number | null;
                    location?: string | null;
                    name: string;
                    /** @description Private to the agency. */
                    notes?: string;
                    noticeDays?: number | null;
                    payCurrency?: string | null;
                    /** @description With country code, or as dialled in the agency’s country. */
                    phones?: string[];
                    /**
                     * @description What uploadResume answered.
                     * @default null
                     */
                    resumeFileId?: string | null;
                    skills?: {
                        name: string;
                        /** @description The recruiter’s judgement, 1 to 5. */
                        rating: number | null;
                        years: number | null;
                    }[];
                    tags?: string[];
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applications: {
                            clientName: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            jobId: string;
                            jobTitle: string;
                            stage: string;
                        }[];
                        birthDate: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        currentEmployer: string | null;
                        currentPay: {
                            amount: string;
                            currency: string;
                        } | null;
                        currentTitle: string | null;
                        emails: string[];
                        expectedPay: {
                            amount: string;
                            currency: string;
                        } | null;
                        experienceMonths: number | null;
                        /** Format: uuid */
                        id: string;
                        location: string | null;
                        name: string;
                        notes: string;
                        noticeDays: number | null;
                        ownerName: string | null;
                        phones: string[];
                        resumeFileId: string | null;
                        resumeFileName: string | null;
                        resumeText: string | null;
                        skills: {
                            name: string;
                            rating: number | null;
                            years: number | null;
                        }[];
                        source: string;
                        tags: string[];
                        version: number;
                    };
                };
            };
        };
    };
    getCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applications: {
                            clientName: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            jobId: string;
                            jobTitle: string;
                            stage: string;
                        }[];
                        birthDate: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        currentEmployer: string | null;
                        currentPay: {
                            amount: string;
                            currency: string;
                        } | null;
                        currentTitle: string | null;
                        emails: string[];
                        expectedPay: {
                            amount: string;
                            currency: string;
                        } | null;
                        experienceMonths: number | null;
                        /** Format: uuid */
                        id: string;
                        location: string | null;
                        name: string;
                        notes: string;
                        noticeDays: number | null;
                        ownerName: string | null;
                        phones: string[];
                        resumeFileId: string | null;
                        resumeFileName: string | null;
                        resumeText: string | null;
                        skills: {
                            name: string;
                            rating: number | null;
                            years: number | null;
                        }[];
                        source: string;
                        tags: string[];
                        version: number;
                    };
                };
            };
        };
    };
    updateCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Only to recognise the same person; never shown to a client. */
                    birthDate?: string | null;
                    currentEmployer?: string | null;
                    /** @description Annual. */
                    currentPay?: string | null;
                    currentTitle?: string | null;
                    emails?: string[];
                    /** @description Annual. */
                    expectedPay?: string | null;
                    experienceMonths?: number | null;
                    location?: string | null;
                    name?: string;
                    /** @description Private to the agency. */
                    notes?: string;
                    noticeDays?: number | null;
                    payCurrency?: string | null;
                    /** @description With country code, or as dialled in the agency’s country. */
                    phones?: string[];
                    /**
                     * Format: uuid
                     * @description What uploadResume answered: this résumé from now on.
                     */
                    resumeFileId?: string;
                    skills?: {
                        name: string;
                        /** @description The recruiter’s judgement, 1 to 5. */
                        rating: number | null;
                        years: number | null;
                    }[];
                    tags?: string[];
                    version: number;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        applications: {
                            clientName: string;
                            /** Format: uuid */
                            id: string;
                            /** Format: uuid */
                            jobId: string;
                            jobTitle: string;
                            stage: string;
                        }[];
                        birthDate: string | null;
                        /** Format: date-time */
                        createdAt: string;
                        currentEmployer: string | null;
                        currentPay: {
                            amount: string;
                            currency: string;
                        } | null;
                        currentTitle: string | null;
                        emails: string[];
                        expectedPay: {
                            amount: string;
                            currency: string;
                        } | null;
                        experienceMonths: number | null;
                        /** Format: uuid */
                        id: string;
                        location: string | null;
                        name: string;
                        notes: string;
                        noticeDays: number | null;
                        ownerName: string | null;
                        phones: string[];
                        resumeFileId: string | null;
                        resumeFileName: string | null;
                        resumeText: string | null;
                        skills: {
                            name: string;
                            rating: number | null;
                            years: number | null;
                        }[];
                        source: string;
                        tags: string[];
                        version: number;
                    };
                };
            };
        };
    };
    proposeInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** @description Address, meeting link or telephone number. */
                    place: string;
                    /**
                     * Format: date-time
                     * @description Instant with offset; the end follows from the minutes of the round.
                     */
                    startsAt: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** Format: uuid */
                        applicationId: string;
                        candidateName: string;
                        clientName: string;
                        endsAt: string | null;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        interviewerId: string;
                        interviewerName: string;
                        /** Format: uuid */
                        jobId: string;
                        jobTitle: string;
                        lastRound: boolean;
                        minutes: number;
                        mode: string;
                        place: string | null;
                        possible: string[];
                        reason: string | null;
                        roundName: string;
                        roundNumber: number;
                        /** @description Each wants a score in the feedback. */
                        skills: string[];
                        startsAt: string | null;
                        state: string;
                        /** Format: date-time */
                        stateSince: string;
                        version: number;
                    };
                };
            };
        };
    };
    sourceCandidate: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /** Format: uuid */
                    candidateRecordId: string;
                    /** Format: uuid */
                    jobLocationId: string;
                };
            };
        };
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        allRoundsDone: boolean;
                        candidateName: string;
                        /** @description Only for the agency. */
                        candidateRecordId: string | null;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        interviews: {
                            endsAt: string | null;
                            feedback: {
                                outcome: string;
                                overall: number;
                                remarks: string;
                                scores: {
                                    score: number;
                                    skill: string;
                                }[];
                            } | null;
                            /** Format: uuid */
                            id: string;
                            interviewerName: string;
                            roundName: string;
                            roundNumber: number;
                            startsAt: string | null;
                            state: string;
                        }[];
                        /** Format: uuid */
                        jobId: string;
                        jobState: string;
                        jobTitle: string;
                        match: {
                            lines: {
                                criterion: string;
                                /** @enum {string} */
                                met: "yes" | "no" | "unknown";
                                words: string;
                            }[];
                            score: number;
                        } | null;
                        /** @description What must be there before it can be submitted. */
                        missing: {
                            message: string;
                            path: string;
                        }[];
                        offer: {
                            /**
                             * @example {
                             *       "amount": "149940.00",
                             *       "currency": "INR"
                             *     }
                             */
                            annualPay: {
                                amount: string;
                                currency: string;
                            };
                            answerWords: string | null;
                            benefits: string;
                            expiresOn: string;
                            /** Format: uuid */
                            id: string;
                            joiningDate: string;
                            possible: string[];
                            state: string;
                        } | null;
                        person: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            expectedPay: {
                                amount: string;
                                currency: string;
                            } | null;
                            experienceMonths: number | null;
                            location: string | null;
                            noticeDays: number | null;
                            remarks: string;
                            resumeFileId: string | null;
                            resumeText: string | null;
                            skills: {
                                name: string;
                                rating: number | null;
                                years: number | null;
                            }[];
                        } | null;
                        place: string;
                        placement: {
                            /** Format: uuid */
                            id: string;
                            joinedOn: string | null;
                            joiningDate: string;
                            leftOn: string | null;
                            possible: string[];
                            reason: string | null;
                            state: string;
                        } | null;
                        possible: string[];
                        previousStage: string | null;
                        reason: string | null;
                        reasonCode: string | null;
                        recruiterName: string;
                        requirements: {
                            kind: string;
                            measure: string;
                            minimum: number;
                            name: string;
                        }[];
                        right: {
                            evidence: string;
                            recordedByName: string;
                            state: string;
                        } | null;
                        round: number;
                        /** @description How many interview rounds the job has. */
                        rounds: number;
                        stage: string;
                        /** Format: date-time */
                        stageSince: string;
                        submittedAt: string | null;
                        version: number;
                    };
                };
            };
        };
    };
    reconfirmJoining: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /**
                         * @example {
                         *       "amount": "149940.00",
                         *       "currency": "INR"
                         *     }
                         */
                        annualPay: {
                            amount: string;
                            currency: string;
                        };
                        /** Format: uuid */
                        applicationId: string;
                        candidateName: string;
                        clientName: string;
                        /** Format: uuid */
                        id: string;
                        /** Format: uuid */
                        jobId: string;
                        jobTitle: string;
                        joinedOn: string | null;
                        joiningDate: string;
                        leftOn: string | null;
                        place: string;
                        possible: string[];
                        reason: string | null;
                        reconfirmedAt: string | null;
                        state: string;
                        version: number;
                    };
                };
            };
        };
    };
    uploadResume: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        fields: {
                            birthDate: string | null;
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            emails: string[];
                            experienceMonths: number | null;
                            location: string | null;
                            name: string | null;
                            noticeDays: number | null;
                            phones: string[];
                            skills: {
                                name: string;
                                years: number | null;
                            }[];
                        };
                        fileName: string;
                        pages: number;
                        /** Format: uuid */
                        resumeFileId: string;
                        similar: {
                            currentEmployer: string | null;
                            currentTitle: string | null;
                            /** Format: uuid */
                            id: string;
                            location: string | null;
                            name: string;
                            /** @description Why it is probably the same person. */
                            reasons: string[];
                        }[];
                    };
                };
            };
        };
    };
    getMyTargets: {
        parameters: {
            query: {
                month: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description application/problem+json */
            "4XX": {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description For programs, e.g. `wrong_state`. */
                        code: string;
                        /** @description A sentence for the person. */
                        detail: string;
                        /** @description Field by field, for 400 and 422. */
                        errors?: {
                            message: string;
                            path: string;
                        }[];
                        /** @description With `wrong_state`: the commands that fit. */
                        possible?: string[];
                        /** @description With `wrong_state`: what it is now. */
                        state?: string;
                        status: number;
                        title: string;
                        type: string;
                    } & {
                        [key: string]: unknown;
                    };
                };
            };
            /** @description Default Response */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        /** @description In which new amounts are set. */
                        currency: string;
                        members: {
                            amount: {
                                amount: string;
                                currency: string;
                            } | null;
                            /** @description Invoiced for them, before tax, by currency. */
                            fees: {
                                amount: string;
                                currency: string;
                            }[];
                            /** @description A recruiter’s own joinings of the month; for a manager all of the agency’s. */
                            joined: number;
                            name: string;
                            positions: number | null;
                            role: string;
                            /** Format: uuid */
                            userId: string;
                        }[];
                        month: string;
                    };
                };
            };
        };
    };
}
