use std::{collections::BTreeMap, sync::Arc};

use http::{Request, Response};
use outgoing::{KnownPlaces, NoClient, NotAnswered, Within};
use statbank::{Bank, Bounds, NoAnswer, Pace, Service, TokioTime, Way, Web};

/// Statistikktjenestene: those that the configuration lets the program ask, and the way to each. None where nothing is
/// configured. Cheap to clone.
#[derive(Clone, Default)]
pub struct StatisticsServices(Arc<Vec<StatisticsService>>);

/// One of them, by the key that plans of fetching name it by.
pub struct StatisticsService {
    pub key: String,
    service: Service,
    way: Way<KnownWay, TokioTime>,
}

/// The door to the places that the configuration names, as a service is asked through it.
#[derive(Clone, Debug)]
pub struct KnownWay(KnownPlaces);

impl StatisticsServices {
    /// These services by their keys, and no others. Those at the same machine share one pace, because it counts all that
    /// comes from here.
    ///
    /// # Errors
    /// When there is no way out.
    pub fn new(services: Vec<(String, Service)>) -> Result<Self, NoClient> {
        let origin = |service: &Service| outgoing::origin_of(service.base()).unwrap_or_default();
        let origins = services.iter().map(|(_, service)| origin(service));
        let places = KnownPlaces::new(origins.filter(|origin| !origin.is_empty()))?;
        let mut paces: BTreeMap<String, Pace> = BTreeMap::new();
        let mut list = Vec::new();
        for (key, service) in services {
            let pace = paces.entry(origin(&service));
            let pace = pace.or_insert_with(|| Pace::new(service.allowance()));
            let way = Way::new(KnownWay(places.clone()), TokioTime, pace.clone());
            list.push(StatisticsService { key, service, way });
        }
        Ok(Self(Arc::new(list)))
    }

    pub fn all(&self) -> &[StatisticsService] {
        &self.0
    }

    pub fn by_key(&self, key: &str) -> Option<&StatisticsService> {
        self.0.iter().find(|one| one.key == key)
    }
}

impl StatisticsService {
    pub fn service(&self) -> &Service {
        &self.service
    }

    /// The service as it is asked; `service` may have another allowance than the one that is configured.
    pub fn bank<'a>(&'a self, service: &'a Service) -> Bank<'a, KnownWay, TokioTime> {
        Bank::new(service, &self.way)
    }
}

impl Web for KnownWay {
    async fn send(
        &self,
        request: Request<Vec<u8>>,
        bounds: Bounds,
    ) -> Result<Response<Vec<u8>>, NoAnswer> {
        let within = Within {
            time: bounds.time,
            bytes: bounds.bytes,
        };
        let answer = self.0.ask_within(within, request).await;
        answer.map_err(|why| match why {
            NotAnswered::NotKnown => NoAnswer::NotAllowed,
            NotAnswered::NotReached => NoAnswer::NotReached,
            NotAnswered::TooSlow => NoAnswer::TooSlow,
            NotAnswered::BrokenOff => NoAnswer::BrokenOff,
            NotAnswered::TooLarge => NoAnswer::TooLarge,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use statbank::{Allowance, Form};

    #[test]
    fn services_at_one_machine_share_its_pace_and_others_do_not() {
        let few = Allowance {
            requests: 1,
            ..Allowance::FHI
        };
        let at = |key: &str, base: &str| (key.to_owned(), Service::at(Form::Fhi, base, few));
        let services = StatisticsServices::new(vec![
            at("first", "https://data.example.no/v1"),
            at("second", "https://data.example.no/v2"),
            at("third", "https://other.example.no/v1"),
        ]);
        let services = services.unwrap();
        let take = |key: &str| {
            let pace = &services.by_key(key).unwrap().way.pace;
            pace.take(std::time::Instant::now()).is_ok()
        };
        assert!(take("first"));
        assert!(!take("second"), "the machine was asked just now");
        assert!(take("third"));
        assert!(services.by_key("fourth").is_none());
    }
}
