//! `amplify::subscription::…`: custom subscriptions.

amplify_schemac_grammar::codes! {
    "subscription";
    FOR_ELSEWHERE = error "for_elsewhere" {
        "Only subscriptions have sources.",
        wrong: r"ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
more: a.query().for(a.ref('ping')).returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
onPing: a.subscription().for(a.ref('ping')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    NO_SOURCE = error "no_source" {
        "A subscription says which mutations it listens to.",
        wrong: r"ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
onPing: a.subscription().handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
onPing: a.subscription().for(a.ref('ping')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    NOT_A_MUTATION = error "not_a_mutation" {
        "A subscription listens to mutations only.",
        wrong: r"ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
onPing: a.subscription().for(a.ref('find')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
onPing: a.subscription().for(a.ref('ping')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    MODEL_WITHOUT_MUTATIONS = error "model_without_mutations" {
        "A model as a source says which of its mutations are meant.",
        wrong: r"Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
onPost: a.subscription().for(a.ref('Post')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
onPost: a.subscription().for(a.ref('Post').mutations(['create'])).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    MUTATIONS_ON_OPERATION = error "mutations_on_operation" {
        "`.mutations([...])` picks mutations of a model; a custom mutation is one by itself.",
        wrong: r"ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
onPing: a.subscription().for(a.ref('ping').mutations(['create'])).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
onPing: a.subscription().for(a.ref('ping')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    DIFFERENT_RESULTS = error "different_results" {
        "All sources of a subscription return the same type, and as a named one: two scalars written in two places don't count as the same.",
        wrong: r"ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
pong: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
onBoth: a.subscription().for([a.ref('ping'), a.ref('pong')]).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
onPing: a.subscription().for(a.ref('ping')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    INLINE_ENUM = error "inline_enum" {
        "A subscription to a mutation that returns an inline enum would define that enum twice.",
        wrong: r"ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
tick: a.mutation().returns(a.enum(['x'])).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
onTick: a.subscription().for(a.ref('tick')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"Tick: a.enum(['x']),
ping: a.mutation().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
find: a.query().returns(a.string()).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
tick: a.mutation().returns(a.ref('Tick')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()]),
onTick: a.subscription().for(a.ref('tick')).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
    NOTHING_REAL = warning "nothing_real" {
        "The source names no mutation that exists, so the subscription never fires.",
        wrong: r"Post: a.model({ title: a.string() }).disableOperations(['delete']).authorization((allow) => [allow.owner()]),
onPost: a.subscription().for(a.ref('Post').mutations(['delete'])).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
        right: r"Post: a.model({ title: a.string() }).authorization((allow) => [allow.owner()]),
onPost: a.subscription().for(a.ref('Post').mutations(['delete'])).handler(a.handler.function('f')).authorization((allow) => [allow.authenticated()])",
    }
}
