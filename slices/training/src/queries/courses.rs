use access::OfficeScope;
use database::{Fetch, Result, Row, Transaction, statements, values};
use kernel::Id;

use super::{coded, coded_or_none};
use crate::{
    course::{Course, Material, Taught},
    words::Work,
};

statements! {
    FIND = "SELECT id, course_type, work FROM course WHERE office_id = $1 AND id = $2";
    OF_OFFICE = "SELECT id, course_type, work FROM course WHERE office_id = $1 ORDER BY id";
    /// The material of a course in its order, and who teaches.
    PARTS = "SELECT m.title AS title, m.link AS link, m.position AS position, NULL AS lecturer_id FROM course_material m WHERE m.course_id = $1
        UNION ALL SELECT NULL AS title, NULL AS link, 0 AS position, l.lecturer_id FROM course_lecturer l WHERE l.course_id = $1
        ORDER BY position, lecturer_id";
    INSERT = "INSERT INTO course (id, office_id, course_type, work, version) VALUES ($1, $2, $3, $4, 1)";
    UPDATE = "UPDATE course SET course_type = $3, work = $4, version = version + 1 WHERE id = $1 AND office_id = $2";
    FORGET_MATERIAL = "DELETE FROM course_material WHERE course_id = $1";
    ADD_MATERIAL = "INSERT INTO course_material (id, course_id, title, link, position) VALUES ($1, $2, $3, $4, $5)";
    FORGET_LECTURERS = "DELETE FROM course_lecturer WHERE course_id = $1";
    ADD_LECTURER = "INSERT INTO course_lecturer (course_id, lecturer_id) VALUES ($1, $2)";
}

/// The course with its activity, material and lecturers; `None` when this office has no such one.
///
/// # Errors
/// What the database says.
pub async fn find(reader: &mut impl Fetch, scope: &OfficeScope, id: Id) -> Result<Option<Course>> {
    let Some(activity) = plan::activities::find(reader, scope, id).await? else {
        return Ok(None);
    };
    let row = reader
        .fetch_optional(&FIND, values![scope.office(), id])
        .await?;
    let Some(row) = row else {
        return Ok(None);
    };
    let taught = taught(&row)?;
    let (mut material, mut lecturers) = (vec![], vec![]);
    for row in reader.fetch_all(&PARTS, values![id]).await? {
        match row.get::<Option<Id>>("lecturer_id")? {
            Some(lecturer) => lecturers.push(lecturer),
            None => material.push(Material {
                title: row.get("title")?,
                link: row.get("link")?,
            }),
        }
    }
    Ok(Some(Course {
        activity,
        course_type: taught.course_type,
        work: taught.work,
        material,
        lecturers,
    }))
}

/// Every course of the office, without its activity.
///
/// # Errors
/// What the database says.
pub async fn of_office(reader: &mut impl Fetch, scope: &OfficeScope) -> Result<Vec<Taught>> {
    let rows = reader
        .fetch_all(&OF_OFFICE, values![scope.office()])
        .await?;
    rows.iter().map(taught).collect()
}

/// Stores a new course with its activity. `new_id` gives the ids of what belongs to it.
///
/// # Errors
/// What the database says.
pub async fn insert(
    tx: &mut Transaction,
    scope: &OfficeScope,
    course: &Course,
    new_id: impl Fn() -> Id,
) -> Result<()> {
    plan::activities::insert(tx, scope, &course.activity).await?;
    let values = values![
        course.id(),
        scope.office(),
        course.course_type.code(),
        course.work.map(Work::code)
    ];
    tx.execute(&INSERT, values).await?;
    write_parts(tx, course, new_id).await
}

/// Stores the course as it now is. `false` when somebody was first.
///
/// # Errors
/// What the database says.
pub async fn save(
    tx: &mut Transaction,
    scope: &OfficeScope,
    course: &Course,
    new_id: impl Fn() -> Id,
) -> Result<bool> {
    if !plan::activities::save(tx, scope, &course.activity).await? {
        return Ok(false);
    }
    let values = values![
        course.id(),
        scope.office(),
        course.course_type.code(),
        course.work.map(Work::code)
    ];
    tx.execute(&UPDATE, values).await?;
    tx.execute(&FORGET_MATERIAL, values![course.id()]).await?;
    tx.execute(&FORGET_LECTURERS, values![course.id()]).await?;
    write_parts(tx, course, new_id).await?;
    Ok(true)
}

async fn write_parts(tx: &mut Transaction, course: &Course, new_id: impl Fn() -> Id) -> Result<()> {
    let material = (1i64..).zip(&course.material).map(|(position, one)| {
        values![
            new_id(),
            course.id(),
            one.title.as_str(),
            one.link.as_str(),
            position
        ]
    });
    tx.execute_each(&ADD_MATERIAL, material.collect()).await?;
    let lecturers = course.lecturers.iter();
    let lecturers = lecturers.map(|lecturer| values![course.id(), *lecturer]);
    tx.execute_each(&ADD_LECTURER, lecturers.collect()).await?;
    Ok(())
}

fn taught(row: &Row) -> Result<Taught> {
    Ok(Taught {
        id: row.get("id")?,
        course_type: coded(row, "course_type")?,
        work: coded_or_none(row, "work")?,
    })
}
