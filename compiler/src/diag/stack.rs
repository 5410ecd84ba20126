//! `amplify::stack::…`: what a deployment by the target `stack` meets.

amplify_schemac_grammar::codes! {
    "stack";
    OVER_LIMIT = error "over_limit" {
        "A limit of AppSync, CloudFormation or IAM is exceeded, so the stacks can't be deployed. It is an error where \
         the target `stack` is built, and a warning of `check`: whoever deploys in another way may not meet it. \
         `amplify-schemac budget` shows how near each limit is.",
        wrong: r"find: a.query().returns(a.string()).handler([a.handler.custom({ entry: './handler.js' }), a.handler.custom({ entry: './handler.js' }), a.handler.custom({ entry: './handler.js' }), a.handler.custom({ entry: './handler.js' }), a.handler.custom({ entry: './handler.js' }), a.handler.custom({ entry: './handler.js' }), a.handler.custom({ entry: './handler.js' }), a.handler.custom({ entry: './handler.js' }), a.handler.custom({ entry: './handler.js' }), a.handler.custom({ entry: './handler.js' }), a.handler.custom({ entry: './handler.js' })]).authorization((allow) => [allow.authenticated()])",
        right: r"find: a.query().returns(a.string()).handler([a.handler.custom({ entry: './handler.js' })]).authorization((allow) => [allow.authenticated()])",
    }
    ID_CLASH = error "id_clash" {
        "CloudFormation's ids are letters and digits, so two names that differ in nothing else would be one resource.",
        wrong: r"BlogPost: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
Blog_Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
        right: r"BlogPost: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
BlogEntry: a.model({ title: a.string() }).authorization((allow) => [allow.owner()])",
    }
}
