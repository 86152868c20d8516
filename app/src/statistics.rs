//! Which services of statistics the program may ask.

use std::collections::BTreeSet;

use anyhow::bail;
use clap::Args;
use shell::StatisticsServices;
use statbank::{Allowance, Form, Service};

#[derive(Args, Clone, Debug)]
pub struct StatisticsSettings {
    /// Services of statistics that may be asked: ssb (Statistics Norway, PxWebApi 2), ssb-v1 (the older one), fhi (the
    /// Institute of Public Health); KEY=URL asks one of them at another address. None may without
    #[arg(
        long,
        value_name = "KEYS",
        env = "OPPDRAG_STATISTICS_SERVICES",
        global = true,
        value_delimiter = ','
    )]
    statistics_services: Vec<String>,
}

impl StatisticsSettings {
    /// The services that are configured.
    ///
    /// # Errors
    /// Everything that is wrong with them, at once.
    pub fn services(&self) -> anyhow::Result<StatisticsServices> {
        let (mut services, mut faults, mut seen) = (Vec::new(), Vec::new(), BTreeSet::new());
        for written in &self.statistics_services {
            match service(written) {
                Ok((key, _)) if !seen.insert(key.clone()) => {
                    faults.push(format!("{key} is named twice"));
                }
                Ok(service) => services.push(service),
                Err(fault) => faults.push(fault),
            }
        }
        if !faults.is_empty() {
            bail!("statistics.services: {}", faults.join("; "));
        }
        Ok(StatisticsServices::new(services)?)
    }
}

fn service(written: &str) -> Result<(String, Service), String> {
    let (key, address) = match written.split_once('=') {
        Some((key, address)) => (key.trim(), Some(address.trim())),
        None => (written.trim(), None),
    };
    let (usual, form, allowance) = match key {
        "ssb" => (
            Service::statistics_norway_2(),
            Form::PxWebApi2,
            Allowance::STATISTICS_NORWAY,
        ),
        "ssb-v1" => (
            Service::statistics_norway_1(),
            Form::PxWebApi1,
            Allowance::STATISTICS_NORWAY,
        ),
        "fhi" => (Service::fhi(), Form::Fhi, Allowance::FHI),
        _ => {
            return Err(format!(
                "«{key}» is no service; there are ssb, ssb-v1 and fhi"
            ));
        }
    };
    let service = match address {
        None => usual,
        Some(address) if outgoing::origin_of(address).is_some() => {
            Service::at(form, address, allowance)
        }
        Some(address) => {
            return Err(format!(
                "«{address}» is not an address that begins with https://"
            ));
        }
    };
    Ok((key.to_owned(), service))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(written: &[&str]) -> anyhow::Result<Vec<(String, String)>> {
        let written = written.iter().map(|one| (*one).to_owned());
        let settings = StatisticsSettings {
            statistics_services: written.collect(),
        };
        let services = settings.services()?;
        let told = services.all().iter();
        Ok(told
            .map(|one| (one.key.clone(), one.service().base().to_owned()))
            .collect())
    }

    #[test]
    fn nothing_may_be_asked_but_what_is_named() {
        assert!(read(&[]).unwrap().is_empty());
        let two = read(&["ssb", "fhi=http://127.0.0.1:8000/api/"]).unwrap();
        let told = |key: &str, base: &str| (key.to_owned(), base.to_owned());
        assert_eq!(
            two,
            [
                told("ssb", "https://data.ssb.no/api/pxwebapi/v2"),
                told("fhi", "http://127.0.0.1:8000/api")
            ]
        );
    }

    #[test]
    fn everything_that_is_wrong_is_told_at_once() {
        let fault = read(&["eurostat", "ssb=http://data.ssb.no", "fhi", "fhi"])
            .unwrap_err()
            .to_string();
        for what in ["«eurostat»", "http://data.ssb.no", "fhi is named twice"] {
            assert!(fault.contains(what), "{fault}");
        }
    }
}
