//! A browser, a provider and the program, and the way between them.

use access::Role;
use kernel::Id;
use testkit::{Client, Engine, Reply};

use crate::{
    house::House,
    provider::{TestProvider, Token},
};

/// The program with one provider, and Kari who has an account.
pub struct AtProvider {
    pub house: House,
    pub provider: TestProvider,
}

impl AtProvider {
    /// `more` is written in the section of the provider.
    pub async fn start(engine: Engine, more: &str) -> Self {
        let provider = TestProvider::start().await;
        let house = House::start_with(engine, false, provider.providers(more)).await;
        let made = house.link("kari@example.org", Role::Adviser, Some("vestland"));
        made.await.unwrap();
        Self { house, provider }
    }

    /// Presses the button of the sign-in page: the address that the browser is sent to.
    pub async fn press(&self, browser: &Client) -> String {
        let form = [("til", "/kommuner?sok=os")];
        let page = browser.post("/logg-inn/oidc/test", &form).await;
        led_to(&page)
    }

    /// Signs in at the provider with a token as it should be but for `change`: where the program leads.
    pub async fn come(&self, browser: &Client, change: impl FnOnce(&mut Token)) -> String {
        let address = self.press(browser).await;
        let back = self
            .provider
            .sign_in(&address, self.house.app.now(), change);
        browser.get(&back).await.location()
    }

    /// Sends the provider's word that somebody signed out.
    pub async fn send_sign_out(&self, token: &str) -> u16 {
        let form = [("logout_token", token)];
        let nobody = self.house.browser();
        let reply = nobody.post("/logg-ut/oidc/test", &form).await;
        reply.status.as_u16()
    }

    pub async fn events(&self, action: &'static str) -> i64 {
        let all = self.house.actions().await;
        let same = all.iter().filter(|found| found.as_str() == action);
        i64::try_from(same.count()).unwrap()
    }

    pub async fn kari(&self) -> Id {
        self.house.id_of("kari@example.org").await
    }
}

/// Where the page leads by itself.
pub fn led_to(page: &Reply) -> String {
    let text = page.text();
    let after = text.split("content=\"0; url=").nth(1);
    let address = after.and_then(|rest| rest.split('"').next());
    let address = address.unwrap_or_else(|| panic!("leads nowhere: {} {text}", page.status));
    address.replace("&amp;", "&").replace("&#38;", "&")
}
