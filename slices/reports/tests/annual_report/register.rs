//! A register made for the tests: rows that are in the part or not, and one measure of them.

use database::{Fetch as _, Migration, Row, statements, values};
use documents::report::{Block, Section};
use kernel::{Id, Share};
use slice::{
    Amount, Answer, Ask, Better, CountedRow, Figure, Kind, Measure, OfficeAsk, Outcome, Parameter,
    ReportPart, Slice, Unit,
};
use texts::Source;

statements! {
    ROWS = "SELECT id, in_part FROM test_row WHERE office_id = $1 ORDER BY id";
    PUT = "INSERT INTO test_row (id, office_id, in_part) VALUES ($1, $2, $3)";
    CHANGE = "UPDATE test_row SET in_part = $1 WHERE id = $2";
}

const MONTHS: &[Parameter] = &[Parameter {
    name: "months",
    text: "test-months",
    default: 3,
    least: 1,
    most: 24,
    choices: &[],
}];

pub static REGISTER: Slice = Slice {
    migrations: &[Migration {
        name: "test-0001",
        sql: "CREATE TABLE test_row (id {id} PRIMARY KEY, office_id {id} NOT NULL, in_part {yesno} NOT NULL);\n",
    }],
    measures: &[Measure {
        key: "test.within",
        kind: Kind::Time,
        title: "test-within",
        definition: "test-rule",
        parameters: MONTHS,
        unit: Unit::Share,
        better: Better::Higher,
        asked_by: &[],
        evaluate,
        rows,
    }],
    report_parts: &[ReportPart {
        section: "1",
        order: 1,
        build: part,
    }],
    ..Slice::named(
        "test",
        Source {
            name: "test",
            nb: TEXTS,
            nn: TEXTS,
            en: TEXTS,
        },
    )
};

const TEXTS: &str = "test-within = Innen fristen\ntest-months = Måneder\ntest-rule = Avgjort innen { $months } måneder\n";

async fn counted(ask: Ask<'_>) -> anyhow::Result<Vec<CountedRow>> {
    let rows = ask
        .reader
        .fetch_all(&ROWS, values![ask.scope.office()])
        .await?;
    let row = |row: &Row| {
        let id: Id = row.get("id")?;
        Ok(CountedRow {
            id,
            name: format!("rad {id}"),
            in_part: row.get("in_part")?,
        })
    };
    rows.iter().map(row).collect()
}

fn rows(ask: Ask<'_>) -> Answer<'_, Vec<CountedRow>> {
    Box::pin(counted(ask))
}

fn evaluate(ask: Ask<'_>) -> Answer<'_, Outcome> {
    Box::pin(async move {
        let rows = counted(ask).await?;
        if rows.is_empty() {
            return Ok(Outcome::NotMeasurable("Ingen saker er avgjort.".into()));
        }
        let part = rows.iter().filter(|row| row.in_part).count() as u64;
        let amount = Amount::Share(Share::new(part, rows.len() as u64));
        let figure = Figure {
            amount,
            trend: vec![],
            forecast: None,
            asides: vec![],
            rows: "/rader".into(),
        };
        Ok(Outcome::Measured(Box::new(figure)))
    })
}

fn part(_: OfficeAsk<'_>) -> Answer<'_, Vec<Section>> {
    Box::pin(async {
        let mut section = Section::new("Del fra et register", "del");
        section.blocks.push(Block::Paragraph {
            text: "Skrevet av registeret.".into(),
        });
        Ok(vec![section])
    })
}
