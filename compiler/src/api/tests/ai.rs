//! What language models are asked: shapes of answers, and tools.

use super::{USER_POOL, compiled};
use crate::api::ai::{Property, Shape, generation_of, tool_of};
use crate::vocab::Scalar;

const ROUTE: &str = "aiModel: a.ai.model('Claude 3.5 Haiku'), systemPrompt: 'Help.'";

fn names(properties: &[Property]) -> Vec<(&str, bool)> {
    properties.iter().map(|property| (property.name.as_str(), property.is_required)).collect()
}

#[test]
fn enums_are_texts_and_a_type_inside_itself_is_left_out() {
    let compilation = compiled(
        &format!(
            "Mood: a.enum(['good', 'bad']),
             Tree: a.customType({{ mood: a.ref('Mood').required(), kids: a.ref('Tree').array(), at: a.timestamp() }}),
             look: a.query().arguments({{ tree: a.ref('Tree'), moods: a.ref('Mood').array().required() }})
                 .returns(a.string()).authorization(allow => allow.authenticated()).handler(a.handler.function('look')),
             guess: a.generation({{ {ROUTE} }}).arguments({{ t: a.string() }}).returns(a.ref('Mood').array())
                 .authorization(allow => allow.authenticated()),
             chat: a.conversation({{ {ROUTE}, tools: [
                 a.ai.dataTool({{ name: 'look', description: 'Looks.', query: a.ref('look') }})] }})
                 .authorization(allow => allow.owner())"
        ),
        USER_POOL,
    );
    let api = compilation.api().unwrap();
    let mood = Shape::Enum(vec!["good".into(), "bad".into()]);
    let generation = generation_of(&api.operations[1], &api.types).unwrap();
    assert_eq!(generation.answer, Shape::List(Box::new(mood.clone())));
    assert_eq!(generation.data_source, "GenerationBedrockDataSourceGuessDataSource");
    assert!(generation_of(&api.operations[0], &api.types).is_none());

    let tool = tool_of(&api.conversations[0].source.tools[0], &api).unwrap();
    let [tree, moods] = tool.arguments.as_slice() else { panic!("{tool:?}") };
    let Shape::Object(properties) = &tree.shape else { panic!("{tree:?}") };
    assert_eq!(names(properties), [("mood", true), ("at", false)]);
    assert_eq!(properties[1].shape, Shape::Scalar(Scalar::Timestamp));
    assert_eq!((tree.ty.named.as_str(), tree.ty.is_required()), ("TreeInput", false));
    assert!(moods.ty.list.is_some() && moods.ty.is_required());
    assert_eq!(tool.selection, "");
}

#[test]
fn tools_select_everything_but_a_type_inside_itself() {
    let compilation = compiled(
        &format!(
            "Person: a.model({{ name: a.string(), bossId: a.id(), boss: a.belongsTo('Person', 'bossId'),
                 staff: a.hasMany('Person', 'bossId'), car: a.hasOne('Car', 'driverId') }})
                 .authorization(allow => allow.authenticated()),
             Car: a.model({{ driverId: a.id(), driver: a.belongsTo('Person', 'driverId') }})
                 .authorization(allow => allow.authenticated()),
             chat: a.conversation({{ {ROUTE}, tools: [
                 a.ai.dataTool({{ name: 'people', description: 'All.', model: a.ref('Person'), modelOperation: 'list' }})] }})
                 .authorization(allow => allow.owner())"
        ),
        USER_POOL,
    );
    let api = compilation.api().unwrap();
    let tool = tool_of(&api.conversations[0].source.tools[0], &api).unwrap();
    assert_eq!(tool.query, "listPeople");
    assert_eq!(
        tool.selection,
        "items { name bossId car { driverId id createdAt updatedAt } id createdAt updatedAt } nextToken"
    );
}
