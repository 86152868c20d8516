use clap::{Arg, ArgAction, Command, builder::Resettable};

/// Flags that are about the command line itself.
const NO_SETTINGS: [&str; 3] = ["config", "help", "version"];
/// The commands that take settings beside those of the whole program.
const SERVING: [&[&str]; 2] = [&["serve"], &["config", "check"]];
/// What is still taken for a slip of the pen.
const NEAR: f64 = 0.7;

/// Innstilling: one flag of the program or of `serve`, which may also stand in the file or the environment.
#[derive(Clone, Debug)]
pub struct Setting {
    pub id: String,
    /// The flag without its dashes: `limits-sign-in`.
    pub flag: String,
    pub variable: Option<String>,
    /// Whether its value must not be shown.
    pub is_secret: bool,
    /// It is on or off, and on the command line it is on when it is named.
    is_switch: bool,
    is_global: bool,
}

/// Every setting that there is.
pub fn all(command: &Command) -> Vec<Setting> {
    let serve = command.find_subcommand("serve");
    let own = serve.into_iter().flat_map(Command::get_arguments);
    command
        .get_arguments()
        .map(|arg| (arg, true))
        .chain(own.map(|arg| (arg, false)))
        .filter_map(|(arg, is_global)| of(arg, is_global))
        .collect()
}

fn of(arg: &Arg, is_global: bool) -> Option<Setting> {
    let flag = arg.get_long()?;
    (!NO_SETTINGS.contains(&flag)).then(|| Setting {
        id: arg.get_id().to_string(),
        flag: flag.to_owned(),
        variable: arg
            .get_env()
            .map(|variable| variable.to_string_lossy().into_owned()),
        is_secret: arg.is_hide_env_values_set(),
        is_switch: matches!(arg.get_action(), ArgAction::SetTrue),
        is_global,
    })
}

/// The setting that the name in a file means.
pub fn called<'a>(settings: &'a [Setting], name: &str) -> Option<&'a Setting> {
    let flag = name.replace('.', "-");
    settings.iter().find(|setting| setting.flag == flag)
}

/// That there is no such setting, and which is nearest.
pub fn unknown(settings: &[Setting], name: &str) -> String {
    let flag = name.replace('.', "-");
    let nearest = settings
        .iter()
        .map(|setting| (strsim::jaro_winkler(&setting.flag, &flag), &setting.flag))
        .max_by(|(one, _), (other, _)| one.total_cmp(other))
        .filter(|(nearness, _)| *nearness > NEAR);
    match nearest {
        Some((_, near)) => format!("there is no such setting; is {near} meant?"),
        None => "there is no such setting".to_owned(),
    }
}

/// The command line as it is read without an environment.
pub fn without_environment(command: Command) -> Command {
    let bare = |command: Command| command.mut_args(|arg| arg.env(Resettable::Reset));
    bare(command).mut_subcommand("serve", bare)
}

impl Setting {
    /// What is wrong with the value, in the words of the command line.
    pub fn fault(&self, bare: &Command, value: &str) -> Option<String> {
        if self.is_switch {
            let is_one = ["true", "false", "1", "0", "yes", "no", ""].contains(&value);
            return (!is_one).then(|| format!("«{value}» is neither true nor false"));
        }
        let flag = format!("--{}={value}", self.flag);
        let read = bare
            .clone()
            .try_get_matches_from(["oppdrag", "serve", &flag]);
        let fault = read.err()?.to_string();
        let line = fault.lines().next().unwrap_or_default();
        Some(line.trim_start_matches("error: ").to_owned())
    }

    /// The command line with the value as this setting's default.
    pub fn with_default(&self, command: Command, value: &str) -> Command {
        // A default lives as long as the program; there are no more of them than settings.
        let value: &'static str = Box::leak(value.to_owned().into_boxed_str());
        let set = |command: Command| command.mut_arg(&self.id, |arg| arg.default_value(value));
        if self.is_global {
            return set(command);
        }
        SERVING
            .iter()
            .fold(command, |command, path| within(command, path, &set))
    }
}

fn within(command: Command, path: &[&str], change: &dyn Fn(Command) -> Command) -> Command {
    match path {
        [] => change(command),
        [first, rest @ ..] => command.mut_subcommand(*first, |inner| within(inner, rest, change)),
    }
}
