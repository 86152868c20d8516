use axum::{
    extract::{FromRequest, Multipart, Request, multipart::Field},
    response::{IntoResponse as _, Response},
};

use kernel::find_national_identity_number;

use crate::{App, Fields, Refusal, frame::tongue_of};

/// The largest file that is kept: 20 MB. The rest of a larger one is read and let go, so that its sender gets a
/// sentence and not a broken connection.
const LARGEST: usize = 20 * 1024 * 1024;

/// A form with files.
pub struct Upload {
    pub fields: Fields,
    files: Vec<UploadedFile>,
}

/// One file of a form.
#[derive(Clone, Debug)]
pub struct UploadedFile {
    /// The name of its field.
    pub field: String,
    /// The name that the sender's machine has for it, without national identity numbers.
    pub name: String,
    pub bytes: Vec<u8>,
    /// The file was larger than 20 MB; `bytes` holds only its beginning.
    pub too_large: bool,
}

impl Upload {
    /// The file of the field, where one was chosen.
    pub fn file(&self, field: &str) -> Option<&UploadedFile> {
        self.files
            .iter()
            .find(|file| file.field == field && !(file.name.is_empty() && file.bytes.is_empty()))
    }
}

impl FromRequest<App> for Upload {
    type Rejection = Response;

    async fn from_request(request: Request, app: &App) -> Result<Self, Response> {
        let (parts, body) = request.into_parts();
        let t = tongue_of(&parts, app);
        let request = Request::from_parts(parts, body);
        let mut form = Multipart::from_request(request, app)
            .await
            .map_err(|_| Refusal::NotAForm.into_response())?;
        let (mut pairs, mut files) = (Vec::new(), Vec::new());
        while let Some(field) = form
            .next_field()
            .await
            .map_err(|_| Refusal::TooLarge.into_response())?
        {
            let part = read(field)
                .await
                .map_err(|_| Refusal::TooLarge.into_response())?;
            match part {
                Part::Pair(name, value) => pairs.push((name, value)),
                Part::File(file) => files.push(file),
            }
        }
        Ok(Self {
            fields: Fields::new(pairs, t),
            files,
        })
    }
}

enum Part {
    Pair(String, String),
    File(UploadedFile),
}

async fn read(mut field: Field<'_>) -> Result<Part, axum::extract::multipart::MultipartError> {
    let field_name = field.name().unwrap_or_default().to_owned();
    let file_name = field.file_name().map(without_national_identity_numbers);
    let (mut bytes, mut too_large) = (Vec::new(), false);
    while let Some(chunk) = field.chunk().await? {
        if bytes.len() + chunk.len() > LARGEST {
            too_large = true;
        } else {
            bytes.extend_from_slice(&chunk);
        }
    }
    Ok(match file_name {
        Some(name) => Part::File(UploadedFile {
            field: field_name,
            name,
            bytes,
            too_large,
        }),
        None => Part::Pair(field_name, String::from_utf8_lossy(&bytes).into_owned()),
    })
}

/// The name is only there to know the file again, so a number in it is taken out, and the file is not refused for it.
fn without_national_identity_numbers(name: &str) -> String {
    let mut name = name.to_owned();
    while let Some(number) = find_national_identity_number(&name) {
        name.replace_range(number, "x");
    }
    name
}

#[cfg(test)]
mod tests {
    use super::without_national_identity_numbers;

    #[test]
    fn numbers_are_taken_out_of_the_names_of_files() {
        for (name, kept) in [
            ("brev 2026.pdf", "brev 2026.pdf"),
            ("klage 01819000049.pdf", "klage x.pdf"),
            ("018190 00049 og 01819000049.pdf", "x og x.pdf"),
        ] {
            assert_eq!(without_national_identity_numbers(name), kept);
        }
    }
}
